import { decoder, type ArrowAnswer } from '../engine/decode.ts';
import type { ColumnType } from '../export/export-table.ts';

/** A column of an answer; its cells are decoded when they are asked for. */
export interface ResultColumn {
	readonly name: string;
	/** What it is to a chart. */
	readonly kind: 'number' | 'time' | 'other';
	/** What it is in a file. */
	readonly type: ColumnType;
	/** A number, an ISO date or time, a list, or whatever the engine gives. */
	readonly value: (row: number) => unknown;
	/** The value as it is read in a table; null where there is none. */
	readonly text: (row: number) => string | null;
}

/** `Type` of apache-arrow: integers, floats, decimals; dates, timestamps; times of a day. */
const numbers = [2, 3, 7];
const times = [8, 10];
const timeOfDay = 9;

const types: Readonly<Record<number, ColumnType>> = { 6: 'boolean', 8: 'date', 12: 'list' };

/** The columns of an answer, in their order. */
export function resultColumns(answer: ArrowAnswer): ResultColumn[] {
	return answer.schema.fields.map(({ name, type }, index) => {
		const vector = answer.getChildAt(index);
		const decode = type.typeId === timeOfDay ? ofDay : decoder(type);
		const value = (row: number) => decode(vector?.get(row) ?? null);
		return {
			name,
			kind: numbers.includes(type.typeId) ? 'number' : times.includes(type.typeId) ? 'time' : 'other',
			type: numbers.includes(type.typeId) ? 'number' : (types[type.typeId] ?? 'text'),
			value,
			text: (row) => shown(value(row)),
		};
	});
}

/** Microseconds since midnight. */
const ofDay = (value: unknown) =>
	value === null ? null : new Date(Number(value) / 1000).toISOString().slice(11, 19);

function shown(value: unknown): string | null {
	if (value === null || value === undefined) return null;
	if (typeof value === 'string') return value;
	if (Array.isArray(value)) return `[${value.map((one) => shown(one) ?? 'null').join(', ')}]`;
	if (ArrayBuffer.isView(value)) return shown(Array.from(value as Uint8Array));
	return JSON.stringify(value, plain);
}

/** JSON knows no large integers. */
const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? Number(value) : value);
