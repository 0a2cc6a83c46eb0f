import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Takes a file that is dropped anywhere in the window while the screen is shown.
 * @param isPossible otherwise the system shows that it cannot be dropped here
 * @returns whether a file is held over the window
 */
export function useDrop(isPossible: boolean, onFile: (file: File) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const onDrag = useEffectEvent((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = isPossible ? 'copy' : 'none';
    setIsOver(isPossible);
  });
  const onDrop = useEffectEvent((event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer?.files[0];
    if (file && isPossible) onFile(file);
  });
  useEffect(() => {
    const drag = (event: DragEvent): void => onDrag(event);
    const drop = (event: DragEvent): void => onDrop(event);
    // Out of the window there is nothing that the pointer is over next.
    const leave = ({ relatedTarget }: DragEvent): void => void (relatedTarget === null && setIsOver(false));
    document.addEventListener('dragover', drag);
    document.addEventListener('drop', drop);
    document.addEventListener('dragleave', leave);
    return () => {
      document.removeEventListener('dragover', drag);
      document.removeEventListener('drop', drop);
      document.removeEventListener('dragleave', leave);
    };
  }, []);
  return isOver;
}
