/** What `--help` prints, in German. */
export const help = `Prüft Chargen-Listen Paar für Paar gegen eine Vergleichsliste.

  batch-list-check check LISTE[#BLATT] … --reference DATEI[#BLATT] … [Angaben]
  batch-list-check repair LISTE --reference DATEI[#BLATT] … --output DATEI [Angaben]
  batch-list-check combine LISTE[#BLATT] … --output DATEI [Angaben]
  batch-list-check split LISTE[#BLATT] --output ORDNER [--size ZAHL] [Angaben]
  batch-list-check seal LISTE --output DATEI [--remove] [Angaben]
  batch-list-check report LISTE[#BLATT] … --reference DATEI … --output DATEI [Angaben]
  batch-list-check report LISTE --incident --reference DATEI … --output ORDNER [Angaben]

  check   prüft und sagt, was passiert ist; mehrere Listen auch gegeneinander
  repair  stellt zurück, was die Vergleichsliste beweist, und schreibt eine neue Datei
  combine setzt Listen einer Behörde zu einer zusammen: ganze Zeilen, unveränderte
          Werte, daneben Quellcharge und Quellzeile; .xlsx oder .csv
  split   teilt eine Liste in Chargen, je Charge eine Datei und eine Behörde
  seal    gibt jeder Zeile eine Prüfziffer mit, die mit ihr wandert
  report  schreibt das Prüfprotokoll (.html, .json); mit --incident nach einem Lauf:
          wer hat wessen Post bekommen? Je Behörde, mit dem Rückweg

Angaben; wo Befehle davorstehen, gilt es nur für sie
  --reference DATEI[#BLATT]  check, repair, report: Vergleichsliste der Erstmigration,
                             mehrfach möglich; ohne #BLATT alle Blätter mit Paaren
  --directory DATEI[#BLATT]  alle außer seal: heutiger Export aus dem Verzeichnis,
                             mehrfach möglich
  --directory-date TAG       check, repair, report: Stand des Exports, z. B. 2025-08-01;
                             sonst aus dem Dateinamen
  --sheet NAME               alle außer combine: Blatt der Liste; check, report:
                             mehrfach möglich, je Blatt eine Liste
  --all-sheets               check, report: jedes Blatt mit Paaren ist eine Liste
  --account SPALTE           Spalte des Kontos (Buchstabe oder Überschrift)
  --id SPALTE                Spalte der AD-ID
  --agency SPALTE            Spalte der Behörde
  --bind SPALTE              check, repair, seal, report: weitere Spalte, die zum Paar
                             gehört, mehrfach möglich
  --kind first|second        check, repair, report: Erstmigration oder Nachmigration
  --answer FRAGE=ANTWORT     check, repair, report: Antwort für eine ganze Spalte,
                             mehrfach möglich:
                             tmp-suffix=same (mit und ohne .tmp dasselbe Konto),
                             id-byte-order=canonical|octets (AD-IDs als GUID oder Bytes),
                             not-a-data-row=ZEILE (die Liste endet über dieser Zeile)
  --profile DATEI            Vorgaben (JSON, siehe docs/vorgaben.schema.json)
  --json                     Ergebnis als ein JSON-Objekt (siehe docs/skripte.md)
  --report DATEI.html|.json  check, repair: Prüfprotokoll schreiben
  --acknowledge REGEL=GRUND  check, report: Warnungen einer Regel mit Grund bestätigen
  --output DATEI             alle außer check: wohin geschrieben wird (split und
                             report --incident: Ordner); nie über eine Quelle
  --overwrite                combine, split: vorhandene Dateien ersetzen
  --by-agency                combine: je Behörde eine Liste, ihr Name im Dateinamen
  --drop-repeated            combine, split: gleiche Paare nur einmal übernehmen;
                             sonst, und wenn sie sich unterscheiden, wird nichts
                             geschrieben
  --exclude DATEI[#BLATT]    alle außer seal: Ausnahmen; Spalte „Grund“ und eine mit
                             Konto oder AD-ID
  --add DATEI[#BLATT]        combine, split: neue Personen; mit --directory verglichen
  --name NAME                combine: Name des Blatts; split: Muster der Namen,
                             z. B. „Charge {number} {agency}“
  --size ZAHL                split: Zeilen je Charge höchstens (sonst wie in den Vorgaben)
  --order SPALTE             split: nach dieser Spalte ordnen (account, id, Überschrift),
                             immer ganze Zeilen; sonst wie sie stehen
  --format xlsx|csv          split: Format der Chargen (sonst xlsx)
  --remove                   seal: Prüfziffern wieder entfernen
  --incident                 report: Vorfallbericht, die Liste ist schon gelaufen
  --log-column SPALTE        report: Spalte, in der steht, was ausgeführt wurde
  --executed WORT            report: Wort für „ausgeführt“ darin, mehrfach möglich
  --prepared WORT            report: Wort für „nur vorbereitet“; leer heißt dasselbe
  --known-since ZEITPUNKT    report: seit wann bekannt, z. B. 2025-08-07T07:05
  --access-from ZEITPUNKT    report: ab wann fremde Post zugänglich war
  --access-to ZEITPUNKT      report: bis wann; ohne Zusatz gilt deutsche Zeit
  --language de|en           Sprache (sonst Deutsch)
  --help, --version

Was eine .xlsx zu ihrer Liste festhält (Spalten, Art, Antworten, Ausnahmen), gilt, wo
hier nichts gesagt ist.

Rückgabewert: 0 alles stimmt, 1 Fehler gefunden (combine, split, seal: nichts
geschrieben), 2 nicht lesbar oder falsch aufgerufen.`;
