-- A function that works with the rights of the owner believes its arguments: that this is the asker, that this is their key. It is the
-- application that has asked for a password or looked at a link, so the application alone may call it. PostgreSQL lets everybody call
-- a new function: every other login of the same server could have read tickets, or taken steps as somebody else.
revoke all on function
	act, shows_ticket_key, tickets_of, ticket_for, reveal_reporter, echo_ticket,
	shows_booking_key, reveal_booking_contact, forget_booking_contacts
from public;
grant execute on function
	act, shows_ticket_key, tickets_of, ticket_for, reveal_reporter, echo_ticket,
	shows_booking_key, reveal_booking_contact, forget_booking_contacts
to minqing_app;
-- Called by triggers, which ask nobody's right.
revoke all on function count_duty_change, count_calendar_change from public;

-- Whether anything ever came back from where a browser wants to be told. What never answers is forgotten with the message that was tried
-- for the last time; of those who are here already nobody knows.
alter table push_subscription add column answered boolean not null default true;
alter table push_subscription alter column answered set default false;
