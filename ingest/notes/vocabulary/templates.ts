/** What templates say in place of what somebody was to fill in: patterns. */
export const templatePatterns: readonly string[] = [
	'^(?:[\\w ]{1,20}:)?\\W*(?:(?:please )?(?:add|put|write|insert|list) )?your [\\w ]{1,30} here\\W*$',
	'^\\{[^}]*\\}$',
	'\\binsert_\\w+_here\\b',
	'\\(<?your_name\\b',
	'^<[^>]*>$',
	'@(?:your[_-]?name|name|person|example|username|handle)\\b',
	'\\benter (?:the )?date\\b',
	'\\badd (?:your|a) (?:name|link|items?|topics?|agenda items?)\\b',
	'\\badd link to\\b',
	'^attendee names?\\b',
	'^(?:were|are) there any (?:\\w+ )?blockers\\b',
	'^what (?:have you|did you|will you|is the next|are the next)\\b.*(?:\\?|you should)',
	'^(?:ex|e\\.g|example)\\.?:\\s*@',
];
