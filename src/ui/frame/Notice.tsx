import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';

/** A sentence that stands in front of the steps. */
export interface NoticeProps {
  readonly intent: 'error' | 'info' | 'warning';
  readonly text: string;
  readonly close: string;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  bar: {
    margin: tokens.spacingHorizontalM,
    width: 'auto',
  },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
});

/** One sentence with what to do, until it is closed. */
export function Notice({ intent, text, close, onClose }: NoticeProps): ReactNode {
  const styles = useStyles();
  return (
    <MessageBar
      intent={intent}
      layout="multiline"
      className={styles.bar}
      role={intent === 'error' ? 'alert' : 'status'}
    >
      <MessageBarBody className={styles.body}>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={close}
            onClick={onClose}
          />
        }
      />
    </MessageBar>
  );
}
