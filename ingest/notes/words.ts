import type { Config } from '../config.ts';

/** Something that is made once for each configuration. */
export function perConfig<T>(make: (config: Config) => T): (config: Config) => T {
	const made = new WeakMap<Config, { value: T }>();
	return (config) => {
		const known = made.get(config);
		if (known) return known.value;
		const value = make(config);
		made.set(config, { value });
		return value;
	};
}

/** An alternative of patterns: those of the vocabulary, and the words that a configuration adds. */
export function anyOf(patterns: readonly string[], config: Config, key: string): string {
	const added = (config.labels[key] ?? []).map((word) =>
		word
			.trim()
			.toLowerCase()
			.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'),
	);
	return [...added, ...patterns].join('|');
}
