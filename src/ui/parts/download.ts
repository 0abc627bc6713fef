/** Saves a file on the person's device, as a link with `download` does. @param name where it has none of its own */
export function download(blob: Blob, name = blob instanceof File ? blob.name : ''): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads the URL after this turn; a second is plenty.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
