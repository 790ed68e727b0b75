/** A WebAssembly as it is meant: one that arrives gzipped, as a file that the host did not unzip, is unzipped on the way. */
export async function unzipped(response: Response): Promise<Response> {
	if (!response.ok || response.body === null || isWebAssembly(response)) return response;
	const [looked, body] = response.body.tee();
	const reader = looked.getReader();
	const { value } = await reader.read();
	void reader.cancel();
	const plain =
		value?.[0] === 0x1f && value[1] === 0x8b ? body.pipeThrough(new DecompressionStream('gzip')) : body;
	return new Response(plain, { headers: { 'content-type': webAssembly } });
}

/** Whether a host says that it is WebAssembly, which a browser then compiles as it arrives. */
export const isWebAssembly = ({ headers }: Response) => headers.get('content-type') === webAssembly;

const webAssembly = 'application/wasm';
