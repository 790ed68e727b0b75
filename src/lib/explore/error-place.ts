/** What DuckDB says of a statement, and where in it. */
export interface Complaint {
	/** Without the excerpt of the statement. */
	readonly message: string;
	/** From 1; null where it names none. */
	readonly line: number | null;
}

/** Reads `Parser Error: … LINE 2: … ^`. */
export function complaintOf(error: unknown): Complaint {
	const text = error instanceof Error ? error.message : String(error);
	const [message = text] = text.split(/\n+LINE \d+:/);
	const line = /\nLINE (\d+):/.exec(text)?.[1];
	return { message: message.trim(), line: line === undefined ? null : Number(line) };
}
