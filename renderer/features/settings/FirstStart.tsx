export function FirstStart() {
  return <main>FirstStart</main>;
}
