import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import worker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { draw } from './draw.ts';

const starting = start();
const manifest = (await (await fetch('./data/manifest.json')).json()) as {
	tables: Record<string, { file: string }>;
};
const names = ['meetings', 'series', 'people', 'updates', 'items', 'blockers', 'review_requests', 'threads'];
const more = ['attendance', 'item_projects', 'topics', 'topic_mentions'];
const streams = await Promise.all(
	[...names, ...more].map(async (name) => {
		const response = await fetch(`./data/${manifest.tables[name]?.file ?? ''}`);
		return [name, new Uint8Array(await response.arrayBuffer())] as const;
	}),
);
const connection = await starting;
for (const [name, stream] of streams)
	await connection.insertArrowFromIPCStream(stream, { name, create: true });
const answer = await connection.query(
	"select count(*)::double as n from blockers join meetings using (meeting_id) where series <> '' group by date order by date",
);
draw(Array.from(answer.getChildAt(0) ?? [], Number));

async function start() {
	const database = new AsyncDuckDB(new VoidLogger(), new Worker(worker));
	await database.instantiate(wasm);
	await database.open({});
	return database.connect();
}
