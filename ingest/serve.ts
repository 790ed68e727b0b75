import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import {
	createServer,
	type IncomingMessage,
	type RequestListener,
	type Server,
	type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import sirv from 'sirv';

export interface ServeOptions {
	/** The folder of the built site. */
	readonly site: string;
	/** The folder of the dataset, where its manifest lies. */
	readonly dataset: string;
	readonly host: string;
	readonly port: number;
}

export interface Serving {
	readonly url: string;
	/** The port that was asked for, where it was in use. */
	readonly busyPort: number | null;
	readonly close: () => Promise<void>;
}

type Next = () => void;

/** Serves the site with the dataset at `data/`; of a port in use, the next free one is taken. */
export async function serve({ site, dataset, host, port }: ServeOptions): Promise<Serving> {
	const server = createServer(handler(site, dataset, host));
	const taken = await listen(server, host, port);
	const name = host.includes(':') ? `[${host}]` : host;
	return {
		url: `http://${name}:${String(taken)}/`,
		busyPort: port !== 0 && taken !== port ? port : null,
		close: () =>
			new Promise((resolve) => {
				server.close(() => {
					resolve();
				});
				server.closeAllConnections();
			}),
	};
}

/**
 * Answers requests for a dataset's files (`/data/manifest.json`, `/data/<hash>/<table>.arrow`,
 * `/data/<hash>/derived-<table>.arrow`, `/data/<hash>/answers-<page>.json`), and passes on others.
 */
export function datasetHandler(dataset: string) {
	return (request: IncomingMessage, response: ServerResponse, next: Next) => {
		const [path = ''] = (request.url ?? '').split('?');
		const [, file] =
			/^\/data\/(manifest\.json|[0-9a-f]{64}\/(?:(?:derived-)?[a-z_]+\.arrow|answers-[a-z]+\.json))$/u.exec(
				path,
			) ?? [];
		if (!file) {
			next();
			return;
		}
		const isManifest = file === 'manifest.json';
		sendFile(request, response, join(dataset, file), {
			'content-type': file.endsWith('.json') ? 'application/json' : 'application/vnd.apache.arrow.stream',
			'cache-control': isManifest ? 'no-store' : 'public, max-age=31536000, immutable',
		});
	};
}

function handler(site: string, dataset: string, host: string): RequestListener {
	const policy = contentSecurityPolicy(site);
	const data = datasetHandler(dataset);
	const pages = sirv(site, { etag: true, gzip: true, setHeaders });
	return (request, response) => {
		response.setHeader('x-content-type-options', 'nosniff');
		response.setHeader('referrer-policy', 'no-referrer');
		response.setHeader('content-security-policy', policy);
		if (!isOwnHost(request.headers.host, host)) answer(response, 421, 'This address is not served here.');
		else if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.setHeader('allow', 'GET, HEAD');
			answer(response, 405, 'Only GET and HEAD are answered here.');
		} else
			data(request, response, () => {
				pages(request, response, () => {
					notFound(site, response);
				});
			});
	};
}

/**
 * A page of another site could let its name resolve to this machine and read the notes: so only names that mean
 * this machine are answered, unless another address was asked for.
 */
function isOwnHost(header: string | undefined, host: string): boolean {
	const name = (header ?? '').replace(/:\d+$/u, '').toLowerCase();
	if (!isLoopback(host)) return true;
	return isLoopback(name);
}

const isLoopback = (name: string) => ['localhost', '127.0.0.1', '::1', '[::1]'].includes(name);

/** The pages' own policy, as a header: their hashes of inline scripts taken together. */
function contentSecurityPolicy(site: string): string {
	const scripts = htmlFiles(site).map(
		(file) => /script-src [^;]*/u.exec(readFileSync(file, 'utf8'))?.[0] ?? '',
	);
	const hashes = new Set(scripts.join(' ').match(/'sha256-[^']+'/gu));
	return [
		"default-src 'self'",
		["script-src 'self' 'wasm-unsafe-eval'", ...hashes].join(' '),
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' data: blob:",
		"object-src 'none'",
		"base-uri 'self'",
		"form-action 'self'",
		"frame-ancestors 'none'",
	].join('; ');
}

const htmlFiles = (site: string) =>
	readdirSync(site, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.html'))
		.map((name) => join(site, name));

function setHeaders(response: ServerResponse, path: string) {
	response.setHeader(
		'cache-control',
		path.includes('/_app/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache',
	);
	// The engine lies here gzipped, as sirv says; a browser that knows what it is keeps what it compiled of it.
	if (/\.wasm\.[^/]*gz$/u.test(path)) response.setHeader('content-type', 'application/wasm');
}

function sendFile(
	{ method }: IncomingMessage,
	response: ServerResponse,
	file: string,
	headers: Readonly<Record<string, string>>,
) {
	const stats = statSync(file, { throwIfNoEntry: false });
	if (!stats?.isFile()) {
		answer(response, 404, 'There is no such table.');
		return;
	}
	response.writeHead(200, { ...headers, 'content-length': stats.size });
	if (method === 'HEAD') response.end();
	else
		pipeline(createReadStream(file), response, (error) => {
			if (error) response.destroy();
		});
}

function notFound(site: string, response: ServerResponse) {
	const page = join(site, '404.html');
	if (!statSync(page, { throwIfNoEntry: false })) {
		answer(response, 404, 'There is no such page.');
		return;
	}
	response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
	response.end(readFileSync(page));
}

function answer(response: ServerResponse, status: number, text: string) {
	response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
	response.end(`${text}\n`);
}

async function listen(server: Server, host: string, port: number): Promise<number> {
	for (let candidate = port; ; candidate++) {
		try {
			await new Promise<void>((resolve, reject) => {
				server.once('error', reject);
				server.listen(candidate, host, () => {
					server.off('error', reject);
					resolve();
				});
			});
			return (server.address() as AddressInfo).port;
		} catch (error) {
			const isBusy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
			if (!isBusy || candidate - port >= triedPorts || candidate >= 65_535) throw error;
		}
	}
}

const triedPorts = 50;
