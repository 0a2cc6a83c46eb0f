import type { ReactNode, Ref } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from './Button.tsx';

/** A button that asks for one file. @param types such as `.json` */
export function FileButton({
  types,
  onChoose,
  isDisabled = false,
  ref,
  children,
}: {
  types: readonly string[];
  onChoose: (file: File) => void;
  isDisabled?: boolean;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}) {
  const choose = (files: FileList | null): void => {
    const file = files?.[0];
    if (file) onChoose(file);
  };
  return (
    <FileTrigger acceptedFileTypes={types} onSelect={choose}>
      <Button {...(ref && { ref })} isDisabled={isDisabled}>
        {children}
      </Button>
    </FileTrigger>
  );
}
