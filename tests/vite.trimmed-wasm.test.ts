import { expect, test } from 'vitest';
import { trimmedWasm } from '../vite.trimmed-wasm.ts';

const text = (word: string) => [word.length, ...Buffer.from(word)];
const exported = (name: string, kind: number, index: number) => [...text(name), kind, index];
const section = (id: number, ...body: number[]) => [id, body.length, ...body];

/** A module that imports one of each kind, and exports a function that gives 7 under several names. */
const wasm = Uint8Array.from([
	...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
	...section(1, 1, 0x60, 0, 1, 0x7f),
	...section(
		2,
		5,
		...[...text('env'), ...text('f'), 0x00, 0],
		...[...text('env'), ...text('table'), 0x01, 0x70, 0x01, 1, 9],
		...[...text('env'), ...text('memory'), 0x02, 0x00, 1],
		...[...text('GOT.func'), ...text('looked_up'), 0x03, 0x7f, 0x01],
		...[...text('env'), ...text('unnamed'), 0x03, 0x7f, 0x01],
	),
	...section(3, 1, 0),
	...section(
		7,
		7,
		...exported('named', 0, 1),
		...exported('underscored', 0, 1),
		...exported('looked_up', 0, 1),
		...exported('orig$looked_up', 0, 1),
		...exported('dynCall_i', 0, 1),
		...exported('unnamed', 3, 1),
		...exported('name', 0, 1),
	),
	...section(10, 1, 4, 0, 0x41, 7, 0x0b),
]);

const namesOf = (bytes: Uint8Array) =>
	WebAssembly.Module.exports(new WebAssembly.Module(new Uint8Array(bytes))).map(({ name }) => name);

test('keeps the exports that the script names, that the module looks up itself, and those that call', () => {
	expect(namesOf(wasm)).toEqual([
		'named',
		'underscored',
		'looked_up',
		'orig$looked_up',
		'dynCall_i',
		'unnamed',
		'name',
	]);
	expect(namesOf(trimmedWasm(wasm, 'call(named); Module["_underscored"]()'))).toEqual([
		'named',
		'underscored',
		'looked_up',
		'orig$looked_up',
		'dynCall_i',
	]);
});

test('leaves what the module does as it is', async () => {
	const global = () => new WebAssembly.Global({ value: 'i32', mutable: true }, 0);
	const { instance } = await WebAssembly.instantiate(new Uint8Array(trimmedWasm(wasm, 'named')), {
		env: {
			f: () => 1,
			table: new WebAssembly.Table({ element: 'anyfunc', initial: 1, maximum: 9 }),
			memory: new WebAssembly.Memory({ initial: 1 }),
			unnamed: global(),
		},
		'GOT.func': { looked_up: global() },
	});
	expect((instance.exports.named as () => number)()).toBe(7);
});

test('leaves a module that keeps all of its exports as it is', () => {
	const all = 'named underscored looked_up dynCall_i unnamed name';
	expect([...trimmedWasm(wasm, all)]).toEqual([...wasm]);
});
