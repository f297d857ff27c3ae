import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PaneActions } from '../../app/pane/openPane';
import type { ListStep } from '../../app/pane/state';
import type { ListStepTexts } from '../../texts/paneTexts';
import { ColumnsChoice } from './ColumnsChoice';
import { KindChoice } from './KindChoice';

/** Step 1. */
export interface ListStepViewProps {
  readonly texts: ListStepTexts;
  readonly list: ListStep;
  readonly actions: Pick<
    PaneActions,
    'lookAgain' | 'chooseKind' | 'nameColumns' | 'beginNaming' | 'confirmList'
  >;
}

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  confirm: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

/** Which kind of list it is and which columns belong together: asked, then confirmed. */
export function ListStepView({ texts, list, actions }: ListStepViewProps): ReactNode {
  const styles = useStyles();
  switch (list.kind) {
    case 'looking':
      return <Spinner size="tiny" label={texts.looking} labelPosition="after" />;
    case 'unseen':
      return <Unseen texts={texts} actions={actions} />;
    case 'no-sheet':
      return <Text>{texts.noSheet}</Text>;
    case 'empty':
      return <Text>{texts.empty(list.sheet.name)}</Text>;
    case 'asking':
    case 'settled': {
      const { listKind, columns, look } = list;
      const isReady = listKind !== null && columns !== null && columns.account !== columns.id;
      const hint = listKind === null ? texts.kindMissing : '';
      return (
        <div className={styles.parts}>
          <KindChoice texts={texts} kind={listKind} onKind={actions.chooseKind} />
          <ColumnsChoice
            texts={texts}
            look={look}
            columns={columns}
            naming={list.kind === 'asking' && list.naming}
            onName={actions.nameColumns}
            onBegin={actions.beginNaming}
          />
          {list.kind === 'asking' && (
            <div className={styles.confirm}>
              <Button appearance="primary" disabled={!isReady} onClick={actions.confirmList}>
                {texts.confirm}
              </Button>
              {hint !== '' && <span className={styles.hint}>{hint}</span>}
            </div>
          )}
        </div>
      );
    }
  }
}

function Unseen({ texts, actions }: Pick<ListStepViewProps, 'texts' | 'actions'>): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.parts}>
      <Text>{texts.unseen}</Text>
      <Button onClick={actions.lookAgain}>{texts.lookAgain}</Button>
    </div>
  );
}
