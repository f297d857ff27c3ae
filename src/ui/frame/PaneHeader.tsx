import {
  Button,
  Link,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import type { ReactNode, RefObject } from 'react';
import type { FrameTexts } from '../../texts/paneTexts';

/** What stands on top of the pane. */
export interface PaneHeaderProps {
  readonly texts: FrameTexts;
  readonly language: 'de' | 'en';
  /** The list's sheet; null before it is known. */
  readonly sheet: string | null;
  /** How the list is guarded, and what is to be said of its check. */
  readonly stateLines: readonly string[];
  /** The sheet in front, if it is another one. */
  readonly otherSheet: string | null;
  /** Handed over the list's name, which is where whoever worked above the steps goes on. */
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly onLanguage: (language: 'de' | 'en') => void;
  readonly onAbout: () => void;
  readonly onTakeSheet: () => void;
}

const useStyles = makeStyles({
  header: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  line: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  name: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  state: { margin: 0, color: tokens.colorNeutralForeground2 },
  other: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The list's name, the menu, and the state of the sheet. */
export function PaneHeader(props: PaneHeaderProps): ReactNode {
  const { texts, sheet, stateLines, otherSheet, title, onTakeSheet } = props;
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <h1 ref={title} tabIndex={-1} className={styles.name}>
          {sheet ?? texts.noSheet}
        </h1>
        <PaneMenu {...props} />
      </div>
      {stateLines.map((line) => (
        <p key={line} className={styles.state}>
          {line}
        </p>
      ))}
      {otherSheet !== null && (
        <p className={styles.other}>
          {texts.otherSheet(otherSheet)}{' '}
          <Link as="button" inline onClick={onTakeSheet}>
            {texts.takeSheet}
          </Link>
        </p>
      )}
    </header>
  );
}

const LANGUAGES = ['de', 'en'] as const;

function PaneMenu({ texts, language, onLanguage, onAbout }: PaneHeaderProps): ReactNode {
  return (
    <Menu
      checkedValues={{ language: [language] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const chosen = LANGUAGES.find((one) => one === checkedItems[0]);
        if (chosen !== undefined) onLanguage(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={<MoreHorizontal20Regular />}
          aria-label={texts.menu}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{texts.language}</MenuGroupHeader>
            {LANGUAGES.map((one) => (
              <MenuItemRadio key={one} name="language" value={one} lang={one}>
                {texts.languages[one]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItem onClick={onAbout}>{texts.about}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
