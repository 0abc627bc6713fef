/** Saves a file on the person's device, as a link with `download` does. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads the URL after this turn; a second is plenty.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
