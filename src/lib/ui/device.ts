const browsers = [
	[/MicroMessenger/, '微信 WeChat'],
	[/DingTalk/, '钉钉 DingTalk'],
	[/HuaweiBrowser/, 'Huawei Browser'],
	[/Edg/, 'Edge'],
	[/Firefox/, 'Firefox'],
	[/Chrom(e|ium)/, 'Chrome'],
	[/Safari/, 'Safari']
] as const;
const systems = [
	[/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
	[/Android/, 'Android'],
	[/iPhone|iPad/, 'iOS'],
	[/Windows/, 'Windows'],
	[/Mac OS X/, 'macOS'],
	[/Linux/, 'Linux']
] as const;

/** A device as its owner would call it, 'Chrome · Android', from what its browser says of itself; the whole of that where it is unknown. */
export function device(userAgent: string | null): string {
	if (!userAgent) return '–';
	const named = [browsers, systems].map((list) => list.find(([pattern]) => pattern.test(userAgent))?.[1]);
	return named.filter((name) => name !== undefined).join(' · ') || userAgent.slice(0, 60);
}
