import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Words for people who listen. With a role they are said when they change. */
export function Unseen({
  role,
  children,
}: {
  readonly role?: 'status';
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  return (
    <span className={styles.unseen} {...(role === undefined ? {} : { role })}>
      {children}
    </span>
  );
}
