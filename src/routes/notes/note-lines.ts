import type { Element, ElementContent, Root, RootContent } from 'hast';

/** What was read from one line of a note. */
export interface LineFact {
	readonly line: number;
	readonly kind: 'blocker' | 'request' | 'meeting' | 'person' | 'topic' | 'doubt';
	/** Shown in the margin. */
	readonly label: string;
	/** What it leads to. */
	readonly href: string | null;
	/** It goes with the fact before it. */
	readonly isMinor?: boolean;
}

const inline = new Set(['a', 'br', 'code', 'del', 'em', 'img', 'input', 'strong', 'sub', 'sup', 'span']);

/** A copy in which what begins on each line of the source stands in `<span id="L12" class="line">`, with its facts. */
export function withLines(tree: Root, facts: readonly LineFact[]): Root {
	const byLine = Map.groupBy(facts, ({ line }) => line);
	const seen = new Set<number>();

	function childrenOf(parent: Root | Element): RootContent[] {
		const children: RootContent[] = [];
		let open: Element | null = null;
		// What was made out of a text, such as a link of a bare address, has no position: its line is that of before.
		let at = parent.type === 'element' ? parent.position?.start.line : undefined;
		for (const child of parent.children as readonly RootContent[]) {
			const line = child.position?.start.line ?? at;
			if (child.type === 'doctype' || !isInline(child)) {
				open = null;
				at = child.type === 'element' ? undefined : at;
				children.push(
					child.type === 'element' ? { ...child, children: childrenOf(child) as ElementContent[] } : child,
				);
				continue;
			}
			for (const [part, partLine] of child.type === 'text'
				? textLines(child.value, line)
				: [[child, line] as const]) {
				if (partLine !== undefined && !seen.has(partLine)) {
					seen.add(partLine);
					open = lineSpan(partLine, byLine.get(partLine) ?? []);
					children.push(open);
				}
				if (open) open.children.push(part);
				else children.push(part);
				at = partLine;
			}
			at = child.position?.end.line ?? at;
		}
		return children;
	}
	return { ...tree, children: childrenOf(tree) };
}

function lineSpan(line: number, facts: readonly LineFact[]): Element {
	return {
		type: 'element',
		tagName: 'span',
		properties: { id: `L${line}`, className: ['line'] },
		children: facts.length === 0 ? [] : [facing(facts.map(factNote))],
	};
}

function isInline(node: RootContent): boolean {
	return node.type === 'text'
		? /\S|^[^\n]+$/.test(node.value)
		: node.type === 'element' && inline.has(node.tagName);
}

/** A text node's lines, each with its number. */
function textLines(value: string, first: number | undefined): [ElementContent, number | undefined][] {
	return value
		.split('\n')
		.map((text, index) => [
			{ type: 'text', value: index === 0 ? text : `\n${text}` },
			first === undefined ? undefined : first + index,
		]);
}

/** The notes of one line stand under each other in the margin. */
function facing(notes: Element[]): Element {
	return { type: 'element', tagName: 'span', properties: { className: ['facts'] }, children: notes };
}

function factNote({ kind, label, href, isMinor = false }: LineFact): Element {
	const text = { type: 'text', value: label } as const;
	return {
		type: 'element',
		tagName: href === null ? 'span' : 'a',
		properties: {
			className: ['fact', kind, ...(isMinor ? ['minor'] : [])],
			...(href === null ? {} : { href }),
		},
		children: [text],
	};
}
