declare module 'virtual:engine/page' {
	/** The address of DuckDB's WebAssembly for a page; in a build it is gzipped, on a server ''. */
	const address: string;
	export default address;
}

declare module 'virtual:engine/node' {
	/** The address of the file of DuckDB's WebAssembly. */
	const address: string;
	export default address;
}
