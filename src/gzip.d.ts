declare module '*?gzip' {
	/** The address of the file; in a build it is gzipped. */
	const address: string;
	export default address;
}
