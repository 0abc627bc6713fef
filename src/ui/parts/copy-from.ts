// Copies what is in a field.

/** @returns false where the browser does not let the page copy, as on plain http: the text is selected then, for the person to copy */
export async function copyFrom(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return false;
  }
}
