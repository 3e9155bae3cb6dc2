-- What the apps may do in the database: read and write rows, nothing else. Tables are made by "migrate", which the
-- pipeline runs as a member of the administrators' group.
-- Run once for each environment, in the database londonvru, as a member of that group:
--   sqlcmd -S sql-londonvru-dev.database.windows.net -d londonvru -G -v Environment=dev -i infra/sql/grant.sql

IF USER_ID(N'id-londonvru-$(Environment)-web') IS NULL
    CREATE USER [id-londonvru-$(Environment)-web] FROM EXTERNAL PROVIDER;
IF USER_ID(N'id-londonvru-$(Environment)-worker') IS NULL
    CREATE USER [id-londonvru-$(Environment)-worker] FROM EXTERNAL PROVIDER;
GO

ALTER ROLE db_datareader ADD MEMBER [id-londonvru-$(Environment)-web];
ALTER ROLE db_datawriter ADD MEMBER [id-londonvru-$(Environment)-web];
ALTER ROLE db_datareader ADD MEMBER [id-londonvru-$(Environment)-worker];
ALTER ROLE db_datawriter ADD MEMBER [id-londonvru-$(Environment)-worker];
GO

-- The record is only ever added to: the service itself cannot alter or remove an entry (triggers refuse it to others as well).
-- Only the worker's clean-up removes entries of access, when they are 13 months old.
DENY UPDATE, DELETE ON dbo.AuditEntries TO [id-londonvru-$(Environment)-web], [id-londonvru-$(Environment)-worker];
DENY UPDATE, DELETE ON dbo.AuditSeals TO [id-londonvru-$(Environment)-web], [id-londonvru-$(Environment)-worker];
DENY UPDATE, DELETE ON dbo.SealedEntries TO [id-londonvru-$(Environment)-web], [id-londonvru-$(Environment)-worker];
DENY UPDATE, DELETE ON dbo.AccessEntries TO [id-londonvru-$(Environment)-web];
DENY UPDATE ON dbo.AccessEntries TO [id-londonvru-$(Environment)-worker];
GO
