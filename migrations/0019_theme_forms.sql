-- Administrators write the themes of the week themselves (/admin/themes).
grant insert (area_id, weekday, title, title_en, look, look_en), update (title, title_en, look, look_en), delete on theme
	to minqing_app;
