import type { ItemFacts } from '#ingest/facts/note-facts.ts';
import type { Row } from '#ingest/schema.ts';
import type { Meeting } from './meetings.ts';
import type { People } from './people.ts';
import type { Projects } from './projects.ts';
import type { Templates } from './templates.ts';

/** The id of the item, or of the update, that begins on a line of a meeting's note. */
export const idAt = ({ notePath }: Meeting, line: number) => `${notePath}#L${String(line)}`;

/** The `items` rows. */
export function itemRows(
	meetings: readonly Meeting[],
	{ personOf }: People,
	templates: Templates,
): Row<'items'>[] {
	return meetings.flatMap((meeting) =>
		meeting.facts.items.map((item) => ({
			item_id: idAt(meeting, item.line),
			meeting_id: meeting.id,
			update_id: item.updateLine === null ? null : idAt(meeting, item.updateLine),
			parent_item_id: item.parentLine === null ? null : idAt(meeting, item.parentLine),
			person: personOf(item.writtenAs),
			section: item.section,
			depth: item.depth,
			line: item.line,
			text: item.text,
			markdown: item.markdown,
			is_template: templates.isTemplate(meeting, item),
			is_repeated: templates.isRepeated(meeting, item),
		})),
	);
}

/** The `links` and `item_projects` rows. They are written out: rows with others spread into them take far more memory. */
export function linkRows(meetings: readonly Meeting[], projects: Projects) {
	const links: Row<'links'>[] = [];
	const itemProjects: Row<'item_projects'>[] = [];
	for (const meeting of meetings)
		for (const item of meeting.facts.items) {
			const [item_id, meeting_id] = [idAt(meeting, item.line), meeting.id];
			const current = item.links.map(projects.current);
			for (const { url, kind, project, number } of current)
				links.push({ item_id, meeting_id, url, kind, project, number });
			for (const project of projectsIn(item, current, projects))
				itemProjects.push({ item_id, meeting_id, project });
		}
	return { links, itemProjects };
}

const projectsIn = ({ text }: ItemFacts, links: ItemFacts['links'], { mentionedIn }: Projects) =>
	new Set([...links.flatMap(({ project }) => project ?? []), ...mentionedIn(text)]);
