import { Button } from '@fluentui/react-components';
import { useRef, type ReactNode, type Ref } from 'react';
import { freeFileName } from '../../app/freeFileName';
import type { PickedFile } from '../../app/ports/checker';
import { useToolStyles } from './useToolStyles';

/** Picks files. */
export interface FileButtonProps {
  readonly label: string;
  /** The same with what it is for, where the label alone does not say it. */
  readonly name?: string;
  readonly multiple: boolean;
  /** Extensions, as a field for files wants them. */
  readonly accept?: string;
  readonly taken: readonly PickedFile[];
  /** What holds the button alone, for whoever has to put the focus somewhere. */
  readonly holder?: Ref<HTMLDivElement>;
  readonly onPick: (files: readonly PickedFile[]) => void;
}

let picked = 0;

/** A button that opens the system's own choice of files. */
export function FileButton(props: FileButtonProps): ReactNode {
  const {
    label,
    name = label,
    multiple,
    accept = '.xlsx,.xlsm,.csv,.txt',
    taken,
    holder,
    onPick,
  } = props;
  const input = useRef<HTMLInputElement>(null);
  const styles = useToolStyles();
  return (
    <div ref={holder} className={styles.buttons}>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        aria-label={name}
        onChange={({ target }) => {
          const files = pickedIn(target, taken);
          if (files.length > 0) onPick(files);
          // The same file picked again is another change.
          target.value = '';
        }}
      />
      <Button size="small" aria-label={name} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </div>
  );
}

function pickedIn(
  { files }: HTMLInputElement,
  taken: readonly PickedFile[],
): readonly PickedFile[] {
  const names = new Set(taken.map(({ name }) => name));
  return [...(files ?? [])].map((file) => {
    const name = freeFileName(file.name, names);
    names.add(name);
    return { key: `tool-${String(++picked)}`, name, content: file, role: 'first-migration' };
  });
}
