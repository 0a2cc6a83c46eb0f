import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { DisplayList } from '#shared/models/displayList.ts';
import { en } from '#shared/text/en.ts';
import { paint } from './paint.ts';
import styles from './Preview.module.css';

export type Zoom = 'page' | 'actual';

/** CSS pixels a point at actual size: both are fixed parts of an inch. */
const ACTUAL = 96 / 72;

interface PreviewProps {
  list: DisplayList;
  logo: CanvasImageSource | undefined;
  page: number;
  zoom: Zoom;
}

/** A page of a laid-out sheet, as it will print. @param number counted from 0 */
export function Preview({ list, logo, page: number, zoom }: PreviewProps) {
  const room = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height, pixels } = useRoom(room);
  const page = list.pages[number];
  const fit = page ? Math.min(width / page.width, height / page.height) : 0;
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !page || fit <= 0) return;
    const scale = zoom === 'actual' ? ACTUAL : fit;
    fitCanvas(context.canvas, page, scale, pixels);
    paint(context, list, number, scale * pixels, logo);
  }, [list, logo, page, number, zoom, fit, pixels]);
  // Only what scrolls has to be reached by the keyboard.
  const scrolling = zoom === 'actual' ? { tabIndex: 0, role: 'group', 'aria-label': en.window.sheets.scrolling } : {};
  return (
    <div className={styles.room} {...scrolling}>
      <div className={styles.measure} ref={room} />
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- nothing can be painted on an img */}
      <canvas className={styles.page} ref={canvas} role="img" aria-label={list.title} />
    </div>
  );
}

/** A canvas of whole device pixels, each as large as one of the screen. Setting a size empties it, so an equal one is left alone. */
function fitCanvas(canvas: HTMLCanvasElement, page: { width: number; height: number }, scale: number, pixels: number): void {
  const [width, height] = [Math.floor(page.width * scale * pixels), Math.floor(page.height * scale * pixels)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  canvas.style.width = `${width / pixels}px`;
  canvas.style.height = `${height / pixels}px`;
}

/** The room for the page in CSS pixels, and how many pixels of the screen make one of them. */
function useRoom(element: RefObject<HTMLElement | null>): { width: number; height: number; pixels: number } {
  const [room, setRoom] = useState({ width: 0, height: 0, pixels: 1 });
  useLayoutEffect(() => {
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element.current!;
      setRoom({ width, height, pixels: window.devicePixelRatio });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, [element]);
  useEffect(() => {
    // A window that is moved to another screen keeps its size.
    const query = matchMedia(`(resolution: ${room.pixels}dppx)`);
    const moved = (): void => setRoom((before) => ({ ...before, pixels: window.devicePixelRatio }));
    query.addEventListener('change', moved);
    return () => query.removeEventListener('change', moved);
  }, [room.pixels]);
  return room;
}
