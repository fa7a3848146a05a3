-- What the file of an imported ticket said last. A file counts by what it says otherwise than before: beside what has been done here since,
-- the same file again would be news. Of those that are here already nobody knows; what they show now is taken for it.
alter table ticket
	add column said_due_at timestamptz,
	add column said_closed_at timestamptz;
update ticket set said_due_at = due_at, said_closed_at = closed_at where external_id is not null and (due_at, closed_at) is distinct from (null, null);
