const section = { imports: 2, exports: 7 } as const;
const headerLength = 8;

/**
 * A WebAssembly that others may link to, without the exports that its own script does not name. DuckDB-WASM has 75,000
 * of them, a quarter of its size, and links each by script when it starts, so that extensions find them; without
 * extensions that is two thirds of its start. What the module itself looks up by name (`GOT`) stays, also as it was before
 * its 64-bit integers were translated for scripts (`orig$`).
 * @see https://webassembly.github.io/spec/core/binary/modules.html
 * @see https://github.com/WebAssembly/tool-conventions/blob/main/DynamicLinking.md
 */
export function trimmedWasm(wasm: Uint8Array, script: string): Uint8Array {
	const named = new Set(script.match(/[\w$]+/g));
	const lookedUp = new Set<string>();
	const isKept = (name: string) =>
		named.has(name) ||
		named.has(`_${name}`) ||
		lookedUp.has(name.replace(/^orig\$/, '')) ||
		name.startsWith('dynCall_');
	const reader = new Reader(wasm, headerLength);
	const parts: Uint8Array[] = [wasm.subarray(0, headerLength)];
	while (!reader.isAtEnd) {
		const start = reader.at;
		const id = reader.byte();
		const end = reader.number() + reader.at;
		if (id === section.imports) for (const name of lookedUpNames(reader)) lookedUp.add(name);
		if (id === section.exports) {
			const kept = exportsOf(reader).filter(({ name }) => isKept(name));
			const body = Buffer.concat([encoded(kept.length), ...kept.map(({ bytes }) => bytes)]);
			parts.push(Buffer.of(id), encoded(body.length), body);
		} else parts.push(wasm.subarray(start, end));
		reader.at = end;
	}
	return Buffer.concat(parts);
}

function lookedUpNames(reader: Reader): string[] {
	return reader.each(() => {
		const from = reader.name();
		const name = reader.name();
		skipType(reader);
		return from.startsWith('GOT.') ? name : [];
	});
}

/** Past the type of an import: of a function, a table, a memory, a global or a tag. */
function skipType(reader: Reader): void {
	const kind = reader.byte();
	if (kind === 0) reader.number();
	else if (kind === 3) reader.at += 2;
	else if (kind === 4) {
		reader.byte();
		reader.number();
	} else {
		if (kind === 1) reader.byte();
		const hasMost = (reader.byte() & 1) === 1;
		reader.number();
		if (hasMost) reader.number();
	}
}

function exportsOf(reader: Reader): { name: string; bytes: Uint8Array }[] {
	return reader.each(() => {
		const start = reader.at;
		const name = reader.name();
		reader.byte();
		reader.number();
		return { name, bytes: reader.since(start) };
	});
}

/** Reads the parts of which a WebAssembly is made, one after the other. */
class Reader {
	at: number;
	readonly #bytes: Buffer;

	constructor(bytes: Uint8Array, at: number) {
		this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		this.at = at;
	}

	get isAtEnd(): boolean {
		return this.at >= this.#bytes.length;
	}

	byte(): number {
		return this.#bytes.readUInt8(this.at++);
	}

	/** An unsigned LEB128. */
	number(): number {
		let value = 0;
		for (let scale = 1; ; scale *= 128) {
			const byte = this.byte();
			value += (byte & 127) * scale;
			if (byte < 128) return value;
		}
	}

	name(): string {
		const length = this.number();
		const start = this.at;
		this.at += length;
		return this.#bytes.toString('utf8', start, this.at);
	}

	/** A vector. */
	each<T>(read: () => T | T[]): T[] {
		return Array.from({ length: this.number() }, read).flat() as T[];
	}

	since(start: number): Uint8Array {
		return this.#bytes.subarray(start, this.at);
	}
}

/** As an unsigned LEB128. */
function encoded(value: number): Uint8Array {
	const bytes: number[] = [];
	for (let rest = value; ; rest = Math.floor(rest / 128)) {
		if (rest < 128) return Buffer.from([...bytes, rest]);
		bytes.push((rest % 128) + 128);
	}
}
