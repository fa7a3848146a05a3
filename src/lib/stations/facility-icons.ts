/** A line drawing for each facility, on a field of 24 × 24; what has none gets a dot. */
const icons: Readonly<Record<string, string>> = {
	休息座椅: 'M7 4v8h10V4M5.500 12h13v3.500h-13zM7 15.500V20M17 15.500V20',
	饮水: 'M7 5h10l-1.300 14.500H8.300zM7.600 11h8.800',
	医药箱: 'M4 8h16v11.500H4zM9 8V5h6v3M12 11v5.500M9.250 13.750h5.500',
	充电宝: 'M7.500 3.500h9v17h-9zM13 7.500l-2.800 4.800h3.600L11 17',
	雨伞: 'M3.500 13a8.500 8.500 0 0 1 17 0zM12 13v5a2 2 0 0 1-4 0M12 3v1.500',
	微波炉: 'M3.500 6h17v12h-17zM6 8.500h8.500v7H6zM17.500 9v.1M17.500 12v.1M17.500 15v.1',
	图书: 'M12 6.500C10 5 7 4.500 4 5v13.500c3-.5 6 0 8 1.500 2-1.500 5-2 8-1.500V5c-3-.5-6 0-8 1.500zM12 6.500V20',
	空调: 'M3.500 5h17v7h-17zM6.500 9.500h11M8 15c0 2-1.500 2-1.500 4M12 15v4M16 15c0 2 1.500 2 1.500 4'
};

export const facilityIcon = (name: string): string => icons[name] ?? 'M12 9a3 3 0 1 1 0 6a3 3 0 1 1 0-6z';
