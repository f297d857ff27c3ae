/** What `--help` prints, in English. */
export const help = `Checks batch lists pair by pair against a reference list.

  batch-list-check check LIST[#SHEET] … --reference FILE[#SHEET] … [options]
  batch-list-check repair LIST --reference FILE[#SHEET] … --output FILE [options]
  batch-list-check combine LIST[#SHEET] … --output FILE [options]
  batch-list-check split LIST[#SHEET] --output FOLDER [--size NUMBER] [options]
  batch-list-check seal LIST --output FILE [--remove] [options]
  batch-list-check report LIST[#SHEET] … --reference FILE … --output FILE [options]
  batch-list-check report LIST --incident --reference FILE … --output FOLDER [options]

  check   checks and says what happened; several lists against each other, too
  repair  puts back what the reference proves and writes a new file
  combine makes one list of lists of one agency: whole rows, values as they are, source
          batch and row beside them; .xlsx or .csv
  split   cuts a list into batches, a file and one agency each
  seal    gives each row a check digit that travels along with it
  report  writes the report of a check (.html, .json); with --incident after a run:
          who got whose mail? Agency by agency, with the way back

Options; where commands stand in front, it is for those only
  --reference FILE[#SHEET]   check, repair, report: reference list of the first migration,
                             may be repeated; without #SHEET all sheets that hold pairs
  --directory FILE[#SHEET]   all but seal: today's export from the directory,
                             may be repeated
  --directory-date DAY       check, repair, report: day of the export, e.g. 2025-08-01;
                             else from the file's name
  --sheet NAME               all but combine: sheet of the list; check, report:
                             may be repeated, each is a list
  --all-sheets               check, report: each sheet that holds pairs is a list
  --account COLUMN           column of the account (letter or heading)
  --id COLUMN                column of the AD ID
  --agency COLUMN            column of the agency
  --bind COLUMN              check, repair, seal, report: further column that belongs to
                             the pair, may be repeated
  --kind first|second        check, repair, report: first migration or second migration
  --answer QUESTION=ANSWER   check, repair, report: an answer for a whole column,
                             may be repeated:
                             tmp-suffix=same (one account with and without .tmp),
                             id-byte-order=canonical|octets (AD IDs as GUID or bytes),
                             not-a-data-row=ROW (the list ends above that row)
  --profile FILE             profile (JSON, see docs/vorgaben.schema.json)
  --json                     the result as one JSON object (see docs/skripte.md)
  --report FILE.html|.json   check, repair: write a report
  --acknowledge RULE=REASON  check, report: accept a rule's warnings, with the reason
  --output FILE              all but check: where it is written (split and
                             report --incident: a folder); never over a source
  --overwrite                combine, split: replace files that are there
  --by-agency                combine: one list an agency, its name in the file's name
  --drop-repeated            combine, split: take identical pairs once only; without it,
                             and where they differ, nothing is written
  --exclude FILE[#SHEET]     all but seal: exclusions; a column “Reason” and one with
                             account or AD ID
  --add FILE[#SHEET]         combine, split: new people; compared with --directory
  --name NAME                combine: the sheet's name; split: pattern of the names,
                             e.g. “Batch {number} {agency}”
  --size NUMBER              split: rows a batch has at most (the profile's otherwise)
  --order COLUMN             split: in the order of this column (account, id, heading),
                             always whole rows; as they stand otherwise
  --format xlsx|csv          split: format of the batches (xlsx otherwise)
  --remove                   seal: take the check digits away again
  --incident                 report: incident report, the list already ran
  --log-column COLUMN        report: column that says what was executed
  --executed WORD            report: word for “executed” in it, may be repeated
  --prepared WORD            report: word for “only prepared”; empty says the same
  --known-since MOMENT       report: since when it is known, e.g. 2025-08-07T07:05
  --access-from MOMENT       report: from when others' mail could be accessed
  --access-to MOMENT         report: until when; German time where nothing else is said
  --language de|en           language (German otherwise)
  --help, --version

What an .xlsx keeps of its list (columns, kind, answers, exclusions) counts where
nothing is said here.

Exit status: 0 all right, 1 errors found (combine, split, seal: nothing written),
2 not readable or wrong usage.`;
