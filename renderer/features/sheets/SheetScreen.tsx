export function SheetScreen() {
  return <main>SheetScreen</main>;
}
