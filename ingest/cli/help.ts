/** What `--help` says after the list of options. */
export const help = `
Examples:
  syncline                                  the example archive, in the browser
  syncline ~/team/notes                     your notes
  syncline notes --config team.json         with a configuration that lies elsewhere
  syncline ingest notes --out dataset       only write the tables
  syncline build notes --out site           a site to put on a web server, in any folder of it
  syncline check notes                      what could not be read, with path:line and what to do

Exit codes:
  0  all went well
  1  check: there are errors; with --strict: a note could not be read, or only in part; or an unexpected error
  2  the archive, the configuration or an option cannot be used
  3  the dataset or the site could not be written, or the address could not be served`;
