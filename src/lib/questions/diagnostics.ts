import type { Engine } from '../engine/engine.ts';
import type { Ask } from './ask.ts';
import codesSql from './diagnostic-codes.sql?raw';
import sql from './diagnostics.sql?raw';

type Severity = 'info' | 'warning' | 'error';

export interface Diagnostic {
	readonly notePath: string;
	readonly line: number | null;
	readonly severity: Severity;
	readonly code: string;
	readonly message: string;
	/** Null where the path is no note that was read. */
	readonly series: string | null;
}

export interface DiagnosticCode {
	readonly code: string;
	readonly severity: Severity;
	readonly count: number;
	readonly notes: number;
	/** One of them. */
	readonly example: string;
}

/** What was not read, or read with doubt, worst first, then by note and line. */
export function diagnostics(engine: Engine, ask: Ask = {}): Promise<Diagnostic[]> {
	return engine.query<Diagnostic>(sql, [], ask);
}

/** The same, counted by kind of finding. */
export function diagnosticCodes(engine: Engine, ask: Ask = {}): Promise<DiagnosticCode[]> {
	return engine.query<DiagnosticCode>(codesSql, [], ask);
}
