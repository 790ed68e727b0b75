/** One line that says what was read: rows by table, and how long it took. */
export function summary(rows: Readonly<Record<string, number>>, milliseconds: number): string {
	const counted = (count: number, one: string) =>
		`${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;
	const found = [
		counted(rows.notes ?? 0, 'note'),
		counted(rows.meetings ?? 0, 'meeting'),
		counted(rows.people ?? 0, 'person').replace('persons', 'people'),
		counted(rows.blockers ?? 0, 'blocker'),
		counted(rows.review_requests ?? 0, 'review request'),
		counted(rows.diagnostics ?? 0, 'diagnostic'),
	].join(', ');
	return `Read ${found} in ${(milliseconds / 1000).toFixed(1)} s.`;
}
