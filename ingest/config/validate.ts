import type { Node } from 'jsonc-parser';

/** A finding in a configuration: where in its text, and what was expected there. */
export interface Problem {
	readonly offset: number;
	readonly message: string;
}

/** The part of JSON Schema that `config.schema.json` is written in. */
export interface Schema {
	readonly type?: string;
	readonly minLength?: number;
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly additionalProperties?: boolean | Schema;
	readonly propertyNames?: { readonly enum: readonly string[] };
	readonly items?: Schema;
}

/** What in a parsed text does not fit its schema, in the order of the text. */
export function problemsOf(node: Node, schema: Schema, path = ''): Problem[] {
	const here = path || 'the configuration';
	if (schema.type && node.type !== schema.type)
		return [
			{ offset: node.offset, message: `${here}: expected ${article(schema.type)}, found ${describe(node)}` },
		];
	if (node.type === 'string' && String(node.value).trim().length < (schema.minLength ?? 0))
		return [{ offset: node.offset, message: `${here}: expected a text that is not empty` }];
	const { items } = schema;
	if (node.type === 'array' && items)
		return (node.children ?? []).flatMap((child, index) =>
			problemsOf(child, items, `${path}[${String(index)}]`),
		);
	if (node.type === 'object') return objectProblems(node, schema, path);
	return [];
}

function objectProblems(node: Node, schema: Schema, path: string): Problem[] {
	const seen = new Set<string>();
	return (node.children ?? []).flatMap((property) => {
		const [key, value] = property.children ?? [];
		if (!key) return [];
		const name = String(key.value);
		const full = path ? `${path}.${name}` : name;
		if (seen.has(name)) return [{ offset: key.offset, message: `${full}: expected once, found twice` }];
		seen.add(name);
		const of = schema.properties?.[name] ?? schema.additionalProperties;
		const allowed = schema.propertyNames?.enum ?? Object.keys(schema.properties ?? {});
		if (of === false || (schema.propertyNames && !allowed.includes(name)))
			return [
				{
					offset: key.offset,
					message: `${path || 'the configuration'}: unknown key "${name}", expected one of ${allowed.join(', ')}`,
				},
			];
		return value && typeof of === 'object' ? problemsOf(value, of, full) : [];
	});
}

const article = (type: string) => (/^[aeiou]/u.test(type) ? `an ${type}` : `a ${type}`);
const describe = (node: Node) => (node.type === 'null' ? 'null' : article(node.type));
