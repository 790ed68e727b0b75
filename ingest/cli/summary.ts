import type { Rows } from '#ingest/schema.ts';

/** One line that says what was read. */
export function summary(rows: Rows, milliseconds: number): string {
	const counted = (count: number, one: string) =>
		`${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;
	const found = [
		counted(rows.notes.length, 'note'),
		counted(rows.meetings.length, 'meeting'),
		counted(rows.people.length, 'person').replace('persons', 'people'),
		counted(rows.blockers.length, 'blocker'),
		counted(rows.review_requests.length, 'review request'),
		counted(rows.diagnostics.length, 'diagnostic'),
	].join(', ');
	return `Read ${found} in ${(milliseconds / 1000).toFixed(1)} s.`;
}
