import { makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ReferenceRole } from '../../core/pairing/reference';
import type { ReferenceStepTexts } from '../../texts/paneTexts';

/** What a reference proves. */
export interface RoleSelectProps {
  readonly texts: ReferenceStepTexts;
  /** Of the sheet or file. */
  readonly name: string;
  readonly role: ReferenceRole;
  readonly onRole: (role: ReferenceRole) => void;
}

const ROLES = ['first-migration', 'directory'] as const;

const useStyles = makeStyles({
  select: { flexShrink: 0, marginLeft: 'auto', marginTop: tokens.spacingVerticalXS },
});

/** The role of one reference. */
export function RoleSelect({ texts, name, role, onRole }: RoleSelectProps): ReactNode {
  const styles = useStyles();
  return (
    <Select
      size="small"
      className={styles.select}
      aria-label={texts.roleOf(name)}
      value={role}
      onChange={(_, { value }) => {
        const chosen = ROLES.find((one) => one === value);
        if (chosen !== undefined) onRole(chosen);
      }}
    >
      {ROLES.map((one) => (
        <option key={one} value={one}>
          {texts.roles[one]}
        </option>
      ))}
    </Select>
  );
}
