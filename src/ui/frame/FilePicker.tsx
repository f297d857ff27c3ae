import { Button } from '@fluentui/react-components';
import { useRef, type ReactNode, type Ref } from 'react';
import type { NewFile } from '../../app/pane/filePicker';

/** Picks files. */
export interface FilePickerProps {
  readonly label: string;
  /** The same with what it is for, where the label alone does not say it. */
  readonly name?: string;
  readonly multiple: boolean;
  /** Extensions, as a field for files wants them. */
  readonly accept: string;
  /** What holds the button alone, for whoever has to put the focus somewhere. */
  readonly holder?: Ref<HTMLDivElement>;
  /** At least one. */
  readonly onPick: (files: readonly NewFile[]) => void;
}

/** A button that opens the system's own choice of files. */
export function FilePicker(props: FilePickerProps): ReactNode {
  const { label, name = label, multiple, accept, holder, onPick } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <div ref={holder}>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        aria-label={name}
        onChange={({ target }) => {
          const picked = [...(target.files ?? [])];
          if (picked.length > 0) onPick(picked.map((file) => ({ name: file.name, content: file })));
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
