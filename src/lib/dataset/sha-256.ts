/** Hexadecimal; null where there is no `crypto.subtle`, as on an address without https. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
	const subtle = (crypto as Partial<Crypto>).subtle;
	if (subtle === undefined) return null;
	const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
