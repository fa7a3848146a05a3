import { beforeNavigate } from '$app/navigation';

type Writing = {
	unsaved: () => boolean;
	/** A form is on its way. */
	busy: () => boolean;
	question: () => string;
};

/** Asks before what is not saved is left behind within the product; the browser itself asks before the page is closed. To be called while a component is made. */
export function askBeforeLeaving({ unsaved, busy, question }: Writing): void {
	beforeNavigate(({ from, to, type, willUnload, cancel }) => {
		if (willUnload || !unsaved()) return;
		// Something new that was saved goes on to its own page.
		if (type === 'goto' && busy()) return;
		// Another language: the editor stays, with what is written in it.
		if (from?.url.pathname === to?.url.pathname) return;
		if (!confirm(question())) cancel();
	});
}
