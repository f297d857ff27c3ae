import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { ReferenceSheet } from '../../app/pane/state';
import type { ReferenceRole } from '../../core/pairing/reference';
import type { ReferenceStepTexts } from '../../texts/paneTexts';
import { RoleSelect } from './RoleSelect';

/** The workbook's other sheets. */
export interface SheetChoiceProps {
  readonly texts: ReferenceStepTexts;
  readonly sheets: readonly ReferenceSheet[];
  readonly onChoose: (ids: readonly string[], role: ReferenceRole | null) => void;
}

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column' },
  hint: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  sheet: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  check: { flexGrow: 1, minWidth: 0 },
  name: { overflowWrap: 'anywhere' },
});

/** Which sheets to compare with; those without pairs are there, greyed, with the reason. */
export function SheetChoice({ texts, sheets, onChoose }: SheetChoiceProps): ReactNode {
  const styles = useStyles();
  const labelId = useId();
  const fit = sheets.filter(({ fitness }) => fitness === 'pairs');
  const chosen = fit.filter(({ role }) => role !== null);
  return (
    <div role="group" aria-labelledby={labelId} className={styles.group}>
      <Text id={labelId}>{texts.sheets}</Text>
      {sheets.length === 0 && <span className={styles.hint}>{texts.noSheets}</span>}
      {fit.length > 1 && (
        <Checkbox
          label={texts.all}
          checked={chosen.length === fit.length ? true : chosen.length > 0 ? 'mixed' : false}
          onChange={(_, { checked }) =>
            onChoose(
              fit.map(({ info }) => info.id),
              checked === true ? 'first-migration' : null,
            )
          }
        />
      )}
      {sheets.map((sheet) => (
        <SheetRow key={sheet.info.id} texts={texts} sheet={sheet} onChoose={onChoose} />
      ))}
    </div>
  );
}

function SheetRow({
  texts,
  sheet,
  onChoose,
}: Pick<SheetChoiceProps, 'texts' | 'onChoose'> & { readonly sheet: ReferenceSheet }): ReactNode {
  const styles = useStyles();
  const { info, fitness, role } = sheet;
  const hint = fitness === 'pairs' ? texts.lastRow(info.rows) : texts.unfit[fitness];
  return (
    <div className={styles.sheet}>
      <Checkbox
        className={styles.check}
        disabled={fitness !== 'pairs'}
        checked={role !== null}
        onChange={(_, { checked }) =>
          onChoose([info.id], checked === true ? 'first-migration' : null)
        }
        label={
          <>
            <span className={styles.name}>{info.name}</span>
            <span className={styles.hint}>{hint}</span>
          </>
        }
      />
      {role !== null && fitness === 'pairs' && (
        <RoleSelect
          texts={texts}
          name={info.name}
          role={role}
          onRole={(next) => onChoose([info.id], next)}
        />
      )}
    </div>
  );
}
