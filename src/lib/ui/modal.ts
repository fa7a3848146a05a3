import type { Attachment } from 'svelte/attachments';

/**
 * Opens a dialog over the page as it is put in, and gives the focus back to whatever had it once the dialog is gone:
 * the browser does so where a dialog is closed, not where it is taken out of the page.
 */
export const modal: Attachment<HTMLDialogElement> = (dialog) => {
	const before = document.activeElement;
	dialog.showModal();
	return () => {
		if (before instanceof HTMLElement) before.focus({ preventScroll: true });
	};
};
