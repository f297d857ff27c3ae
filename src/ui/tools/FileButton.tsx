import { Button } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import type { PickedFile } from '../../app/ports/checker';
import { useToolStyles } from './useToolStyles';

/** Picks files. */
export interface FileButtonProps {
  readonly label: string;
  readonly multiple: boolean;
  /** Extensions, as a field for files wants them. */
  readonly accept?: string;
  readonly taken: readonly PickedFile[];
  readonly onPick: (files: readonly PickedFile[]) => void;
}

let picked = 0;

/** A button that opens the system's own choice of files. */
export function FileButton(props: FileButtonProps): ReactNode {
  const { label, multiple, accept = '.xlsx,.xlsm,.csv,.txt', taken, onPick } = props;
  const input = useRef<HTMLInputElement>(null);
  const styles = useToolStyles();
  return (
    <div className={styles.buttons}>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const names = new Set(taken.map(({ name }) => name));
          const files = [...(target.files ?? [])].map((file): PickedFile => {
            const name = freeName(file.name, names);
            names.add(name);
            return {
              key: `tool-${String(++picked)}`,
              name,
              content: file,
              role: 'first-migration',
            };
          });
          if (files.length > 0) onPick(files);
          // The same file picked again is another change.
          target.value = '';
        }}
      />
      <Button size="small" onClick={() => input.current?.click()}>
        {label}
      </Button>
    </div>
  );
}

/** Files of one name from two folders are told apart by a number. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let free = name;
  for (let at = 2; taken.has(free); at++) free = `${stem} (${String(at)})${end}`;
  return free;
}
