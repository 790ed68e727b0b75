import { tables } from '#ingest/schema.ts';
import { LiveTables, type TableSource } from '../dataset/live-tables.ts';
import { Batches, type ArrowBatch } from '../engine/batches.ts';
import { decode, type ArrowAnswer } from '../engine/decode.ts';
import type { ReadingConnection } from '../engine/reading-connection.ts';
import { judge } from './judge.ts';

/** What a question gave back. */
export interface QueryResult {
	readonly answer: ArrowAnswer;
	/** There were more rows than are kept. */
	readonly isCut: boolean;
	/** How long it took. */
	readonly milliseconds: number;
}

/** A page holds no more of an answer than that. */
const mostRows = 500_000;
const mostBytes = 256 * 1024 * 1024;

/** How long a statement is waited for once it is given up; then its engine is. */
const grace = 1500;

interface Running {
	readonly connection: Promise<ReadingConnection>;
	readonly tables: LiveTables;
	/** The engine works, and may not listen. */
	isBusy: boolean;
}

/**
 * An engine of its own for what somebody writes, over the tables of a dataset: it only reads, and what runs away is
 * stopped, if need be by starting the engine anew.
 */
export class ReadingEngine {
	readonly #source: TableSource;
	readonly #start: () => Promise<ReadingConnection>;
	#running: Running | undefined;
	#stopping: Promise<void> = Promise.resolve();

	constructor(source: TableSource, start: () => Promise<ReadingConnection>) {
		this.#source = source;
		this.#start = start;
	}

	/** Starts the engine, so that the first question need not wait. */
	warm(): void {
		this.#started();
	}

	/**
	 * The answer to one question. An aborted signal rejects at once.
	 * @throws {RefusedError} for what does not only read; {EngineError} when there is no engine; else what DuckDB says
	 */
	async run(sql: string, signal: AbortSignal): Promise<QueryResult> {
		await this.#stopping;
		signal.throwIfAborted();
		const running = this.#started();
		const answer = this.#answer(running, sql, signal);
		return new Promise((resolve, reject) => {
			signal.addEventListener('abort', () => {
				this.#stopping = this.#stop(running, answer);
				reject(signal.reason as Error);
			});
			answer.then(resolve, reject);
		});
	}

	/** Names of functions that the engine has, for completion. */
	async functionNames(): Promise<string[]> {
		const connection = await this.#started().connection;
		const [row] = await decode<{ names: string }>(await connection.run(functionsSql));
		return row?.names.split(' ') ?? [];
	}

	async close(): Promise<void> {
		const running = this.#running;
		this.#running = undefined;
		await running?.tables.close().catch(() => undefined);
	}

	#started(): Running {
		if (this.#running !== undefined) return this.#running;
		const connection = this.#start();
		const running = { connection, tables: new LiveTables(this.#source, connection), isBusy: false };
		this.#running = running;
		connection.catch(() => {
			if (this.#running === running) this.#running = undefined;
		});
		return running;
	}

	async #answer(running: Running, sql: string, signal: AbortSignal): Promise<QueryResult> {
		const connection = await running.connection;
		await running.tables.ready(namesIn(sql));
		signal.throwIfAborted();
		running.isBusy = true;
		try {
			const judged = await judge(sql, (statement) => connection.prepare(statement));
			await connection.run('begin transaction read only');
			try {
				return await collected(connection.stream(judged), signal);
			} finally {
				await connection.run('rollback');
			}
		} finally {
			running.isBusy = false;
		}
	}

	/** Lets go of a statement; an engine that does not listen is ended and started anew. */
	async #stop(running: Running, answer: Promise<unknown>): Promise<void> {
		if (!running.isBusy) return;
		const connection = await running.connection;
		connection.cancel().catch(() => undefined);
		const over = answer.then(
			() => true,
			() => true,
		);
		const late = new Promise<boolean>((resolve) => setTimeout(resolve, grace, false));
		if ((await Promise.race([over, late])) || this.#running !== running) return;
		await this.close();
		this.warm();
	}
}

async function collected(stream: AsyncIterable<ArrowBatch>, signal: AbortSignal): Promise<QueryResult> {
	const start = performance.now();
	const batches: ArrowBatch[] = [];
	let rows = 0;
	let bytes = 0;
	let schema: ArrowAnswer['schema'] = { fields: [] };
	let isCut = false;
	for await (const batch of stream) {
		signal.throwIfAborted();
		schema = batch.schema;
		if (batch.numRows === 0) continue;
		if (rows + batch.numRows > mostRows || bytes > mostBytes) {
			isCut = true;
			break;
		}
		batches.push(batch);
		rows += batch.numRows;
		bytes += batch.data.byteLength;
	}
	return { answer: new Batches(schema, batches), isCut, milliseconds: performance.now() - start };
}

/** Tables may be named in quotes, and statements about all tables name none. */
function namesIn(sql: string): string {
	const isAboutAll = /\b(?:show|describe|information_schema|duckdb_\w+|pragma_\w+)\b/i.test(sql);
	return `${sql.replace(/['"]/g, ' ')} ${isAboutAll ? Object.keys(tables).join(' ') : ''}`;
}

const functionsSql = `
select string_agg(distinct function_name, ' ') as names
from duckdb_functions()
where function_type in ('scalar', 'aggregate', 'table', 'macro', 'table_macro')
	and regexp_matches(function_name, '^[a-z][a-z0-9_]*$')`;
