CREATE TABLE [AccessEntries] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [At] datetime2 NOT NULL,
    [Kind] varchar(30) NOT NULL,
    [PersonId] uniqueidentifier NULL,
    [Way] varchar(30) NOT NULL,
    [Network] varchar(24) NULL,
    [What] nvarchar(200) NOT NULL,
    [Count] int NOT NULL,
    [IsOutside] bit NOT NULL,
    CONSTRAINT [PK_AccessEntries] PRIMARY KEY ([TenantId], [Id])
);
GO


CREATE TABLE [AuditEntries] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [At] datetime2 NOT NULL,
    [ById] uniqueidentifier NULL,
    [Way] varchar(30) NOT NULL,
    [Network] varchar(24) NULL,
    [Thing] varchar(60) NOT NULL,
    [ThingId] uniqueidentifier NOT NULL,
    [UnderId] uniqueidentifier NULL,
    [Name] nvarchar(120) NOT NULL,
    [Kind] varchar(30) NOT NULL,
    [IsRestricted] bit NOT NULL,
    [Changes] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_AuditEntries] PRIMARY KEY ([TenantId], [Id])
);
GO


CREATE TABLE [AuditSeals] (
    [Number] int NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [At] datetime2 NOT NULL,
    [Count] int NOT NULL,
    [Hash] varchar(64) NOT NULL,
    CONSTRAINT [PK_AuditSeals] PRIMARY KEY ([TenantId], [Number])
);
GO


CREATE TABLE [Directories] (
    [Id] uniqueidentifier NOT NULL,
    [EntraTenantId] uniqueidentifier NOT NULL,
    [Name] nvarchar(120) NOT NULL,
    [AllowedSince] datetime2 NOT NULL,
    [StoppedAt] datetime2 NULL,
    CONSTRAINT [PK_Directories] PRIMARY KEY ([Id])
);
GO


CREATE TABLE [Editions] (
    [Id] uniqueidentifier NOT NULL,
    [StartYear] int NOT NULL,
    [Code] nvarchar(7) NOT NULL,
    [Name] nvarchar(120) NOT NULL,
    [State] varchar(30) NOT NULL,
    [PublishedAt] datetime2 NULL,
    [RetiredAt] datetime2 NULL,
    [Revision] int NOT NULL,
    [Version] int NOT NULL,
    [FollowsId] uniqueidentifier NULL,
    CONSTRAINT [PK_Editions] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Editions_Editions_FollowsId] FOREIGN KEY ([FollowsId]) REFERENCES [Editions] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [JobOrders] (
    [Id] uniqueidentifier NOT NULL,
    [Job] nvarchar(60) NOT NULL,
    [PausedAt] datetime2 NULL,
    [RunAskedAt] datetime2 NULL,
    CONSTRAINT [PK_JobOrders] PRIMARY KEY ([Id])
);
GO


CREATE TABLE [JobRuns] (
    [Id] uniqueidentifier NOT NULL,
    [Job] nvarchar(60) NOT NULL,
    [Place] nvarchar(60) NOT NULL,
    [DueAt] datetime2 NOT NULL,
    [IsByHand] bit NOT NULL,
    [Outcome] varchar(30) NOT NULL,
    [StartedAt] datetime2 NOT NULL,
    [EndedAt] datetime2 NULL,
    [Attempts] int NOT NULL,
    [Error] nvarchar(300) NULL,
    [Worker] nvarchar(60) NOT NULL,
    [KeptUntil] datetime2 NOT NULL,
    CONSTRAINT [PK_JobRuns] PRIMARY KEY ([Id])
);
GO


CREATE TABLE [LetterWordings] (
    [Id] uniqueidentifier NOT NULL,
    [Kind] varchar(30) NOT NULL,
    [Subject] nvarchar(120) NOT NULL,
    [Opening] nvarchar(1000) NOT NULL,
    [Closing] nvarchar(500) NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_LetterWordings] PRIMARY KEY ([Id])
);
GO


CREATE TABLE [Nominations] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [ActionId] uniqueidentifier NULL,
    [ById] uniqueidentifier NOT NULL,
    [NominatedAt] datetime2 NULL,
    [Name] nvarchar(120) NOT NULL,
    [Summary] nvarchar(250) NULL,
    [WhatWasDone] nvarchar(4000) NULL,
    [ForWhom] nvarchar(4000) NULL,
    [WhatItTook] nvarchar(4000) NULL,
    [WhatChanged] nvarchar(4000) NULL,
    [Evidence] nvarchar(4000) NULL,
    [Stage] varchar(30) NULL,
    [Outcome] varchar(30) NULL,
    [Cost] varchar(30) NULL,
    [Ages] varchar(30) NULL,
    [Setting] varchar(30) NULL,
    [Contact] nvarchar(200) NULL,
    [ThemeIds] nvarchar(1000) NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Nominations] PRIMARY KEY ([TenantId], [Id])
);
GO


CREATE TABLE [Offers] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [State] varchar(30) NOT NULL,
    [Title] nvarchar(120) NOT NULL,
    [WhatItIs] nvarchar(3000) NULL,
    [ForWhom] nvarchar(500) NULL,
    [ThemeIds] nvarchar(1000) NOT NULL,
    [Places] int NULL,
    [PlacesTaken] int NOT NULL,
    [From] date NULL,
    [Until] date NULL,
    [Contact] nvarchar(200) NULL,
    [PublishedAt] datetime2 NULL,
    [Reason] nvarchar(500) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Offers] PRIMARY KEY ([TenantId], [Id])
);
GO


CREATE TABLE [OwnDays] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [ForOwners] int NOT NULL,
    [ForBoard] int NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_OwnDays] PRIMARY KEY ([TenantId], [Id])
);
GO


CREATE TABLE [PaperTemplates] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Name] nvarchar(80) NOT NULL,
    [Board] nvarchar(200) NOT NULL,
    [Title] nvarchar(200) NOT NULL,
    [ReportOf] nvarchar(200) NOT NULL,
    [Wards] nvarchar(200) NOT NULL,
    [Contact] nvarchar(200) NOT NULL,
    [Decision] nvarchar(200) NOT NULL,
    [Parts] nvarchar(500) NOT NULL,
    [Indicators] nvarchar(4000) NOT NULL,
    [Recommendations] nvarchar(4000) NOT NULL,
    [Background] nvarchar(4000) NOT NULL,
    [Financial] nvarchar(4000) NOT NULL,
    [Legal] nvarchar(4000) NOT NULL,
    [Equalities] nvarchar(4000) NOT NULL,
    [CrimeAndDisorder] nvarchar(4000) NOT NULL,
    [Environment] nvarchar(4000) NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_PaperTemplates] PRIMARY KEY ([TenantId], [Id])
);
GO


CREATE TABLE [PeerGroups] (
    [Id] uniqueidentifier NOT NULL,
    [Name] nvarchar(60) NOT NULL,
    [Boroughs] nvarchar(2000) NOT NULL,
    [Reason] nvarchar(500) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_PeerGroups] PRIMARY KEY ([Id])
);
GO


CREATE TABLE [PeerSuggestions] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [Name] nvarchar(60) NOT NULL,
    [Boroughs] nvarchar(2000) NOT NULL,
    [Reason] nvarchar(500) NOT NULL,
    [ById] uniqueidentifier NOT NULL,
    [SuggestedAt] datetime2 NOT NULL,
    CONSTRAINT [PK_PeerSuggestions] PRIMARY KEY ([TenantId], [Id])
);
GO


CREATE TABLE [PolicyReports] (
    [Id] uniqueidentifier NOT NULL,
    [Directive] varchar(40) NOT NULL,
    [Blocked] nvarchar(120) NOT NULL,
    [Page] nvarchar(160) NOT NULL,
    [Count] int NOT NULL,
    [FirstSeenAt] datetime2 NOT NULL,
    [LastSeenAt] datetime2 NOT NULL,
    CONSTRAINT [PK_PolicyReports] PRIMARY KEY ([Id])
);
GO


CREATE TABLE [RequestCaps] (
    [Id] uniqueidentifier NOT NULL,
    [OpenRequests] int NULL,
    CONSTRAINT [PK_RequestCaps] PRIMARY KEY ([Id])
);
GO


CREATE TABLE [SealedEntries] (
    [EntryId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [SealNumber] int NOT NULL,
    [Position] int NOT NULL,
    [Hash] varchar(64) NOT NULL,
    CONSTRAINT [PK_SealedEntries] PRIMARY KEY ([TenantId], [EntryId])
);
GO


CREATE TABLE [Tenants] (
    [Id] uniqueidentifier NOT NULL,
    [Slug] nvarchar(40) NOT NULL,
    [Name] nvarchar(80) NOT NULL,
    [ShortName] nvarchar(80) NOT NULL,
    [Kind] varchar(30) NOT NULL,
    [Code] nvarchar(12) NULL,
    [BcuId] uniqueidentifier NULL,
    [IsInner] bit NULL,
    [TileRow] int NULL,
    [TileColumn] int NULL,
    [PoliceForce] nvarchar(80) NULL,
    [Population] int NULL,
    [From] date NOT NULL,
    [RetiredOn] date NULL,
    [RetiredBecause] nvarchar(500) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Tenants] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Tenants_Tenants_BcuId] FOREIGN KEY ([BcuId]) REFERENCES [Tenants] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [People] (
    [Id] uniqueidentifier NOT NULL,
    [Email] nvarchar(254) NOT NULL,
    [Name] nvarchar(120) NOT NULL,
    [Agency] nvarchar(120) NOT NULL,
    [IsEnabled] bit NOT NULL,
    [IsMachine] bit NOT NULL,
    [SignsInBy] varchar(30) NULL,
    [DirectoryId] uniqueidentifier NULL,
    [ObjectId] uniqueidentifier NULL,
    [LastSeenAt] datetime2 NULL,
    [AnonymisedAt] datetime2 NULL,
    CONSTRAINT [PK_People] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_People_Directories_DirectoryId] FOREIGN KEY ([DirectoryId]) REFERENCES [Directories] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [Plans] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [EditionId] uniqueidentifier NOT NULL,
    [StartYear] int NOT NULL,
    [Title] nvarchar(200) NOT NULL,
    [State] varchar(30) NOT NULL,
    [VersionNumber] int NOT NULL,
    [SignOffAskedById] uniqueidentifier NULL,
    [SignOffAskedAt] datetime2 NULL,
    [SignedOffById] uniqueidentifier NULL,
    [SignedOffAt] datetime2 NULL,
    [DeclinedBecause] nvarchar(1000) NULL,
    [SubmittedAt] datetime2 NULL,
    [TemplateRevision] int NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Plans] PRIMARY KEY ([TenantId], [Id]),
    CONSTRAINT [FK_Plans_Editions_EditionId] FOREIGN KEY ([EditionId]) REFERENCES [Editions] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [Themes] (
    [Id] uniqueidentifier NOT NULL,
    [EditionId] uniqueidentifier NOT NULL,
    [Number] int NOT NULL,
    [Name] nvarchar(160) NOT NULL,
    [ShortName] nvarchar(40) NOT NULL,
    [FormerNames] nvarchar(2000) NOT NULL,
    CONSTRAINT [PK_Themes] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Themes_Editions_EditionId] FOREIGN KEY ([EditionId]) REFERENCES [Editions] ([Id]) ON DELETE CASCADE
);
GO


CREATE TABLE [PeerAnswers] (
    [SuggestionId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [PeerGroupId] uniqueidentifier NULL,
    [DeclinedBecause] nvarchar(500) NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_PeerAnswers] PRIMARY KEY ([TenantId], [SuggestionId]),
    CONSTRAINT [FK_PeerAnswers_PeerSuggestions_TenantId_SuggestionId] FOREIGN KEY ([TenantId], [SuggestionId]) REFERENCES [PeerSuggestions] ([TenantId], [Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [DirectoryTenants] (
    [DirectoryId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    CONSTRAINT [PK_DirectoryTenants] PRIMARY KEY ([DirectoryId], [TenantId]),
    CONSTRAINT [FK_DirectoryTenants_Directories_DirectoryId] FOREIGN KEY ([DirectoryId]) REFERENCES [Directories] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_DirectoryTenants_Tenants_TenantId] FOREIGN KEY ([TenantId]) REFERENCES [Tenants] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [PlanStandings] (
    [TenantId] uniqueidentifier NOT NULL,
    [StartYear] int NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [State] varchar(30) NOT NULL,
    [VersionNumber] int NOT NULL,
    [Actions] int NOT NULL,
    [WithoutOwner] int NOT NULL,
    [Undated] int NOT NULL,
    [PastTheirEnd] int NOT NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_PlanStandings] PRIMARY KEY ([TenantId], [StartYear]),
    CONSTRAINT [FK_PlanStandings_Tenants_TenantId] FOREIGN KEY ([TenantId]) REFERENCES [Tenants] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [ReviewStandings] (
    [TenantId] uniqueidentifier NOT NULL,
    [CycleCode] nvarchar(12) NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [State] varchar(30) NOT NULL,
    [OpenActions] int NOT NULL,
    [Updated] int NOT NULL,
    [Owners] int NOT NULL,
    [OwnersHeard] int NOT NULL,
    [Themes] int NOT NULL,
    [ThemesWritten] int NOT NULL,
    [AsksForHelp] bit NOT NULL,
    [SignOffAskedAt] datetime2 NULL,
    [SubmittedAt] datetime2 NULL,
    [DaysLate] int NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_ReviewStandings] PRIMARY KEY ([TenantId], [CycleCode]),
    CONSTRAINT [FK_ReviewStandings_Tenants_TenantId] FOREIGN KEY ([TenantId]) REFERENCES [Tenants] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [Submissions] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [Kind] varchar(30) NOT NULL,
    [StartYear] int NOT NULL,
    [CycleCode] nvarchar(12) NULL,
    [VersionNumber] int NOT NULL,
    [TemplateRevision] int NULL,
    [SubmittedAt] datetime2 NOT NULL,
    [SubmittedBy] nvarchar(120) NOT NULL,
    [SignedOffBy] nvarchar(120) NOT NULL,
    [DaysLate] int NULL,
    [HelpWanted] nvarchar(4000) NULL,
    CONSTRAINT [PK_Submissions] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Submissions_Tenants_TenantId] FOREIGN KEY ([TenantId]) REFERENCES [Tenants] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [WebhookDebts] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [AboutId] uniqueidentifier NOT NULL,
    [Kind] varchar(30) NULL,
    [SubjectId] uniqueidentifier NOT NULL,
    [DueDay] date NOT NULL,
    [Occasion] int NOT NULL,
    [OwedAt] datetime2 NOT NULL,
    [State] varchar(30) NOT NULL,
    [Title] nvarchar(300) NOT NULL,
    [ClaimedUntil] datetime2 NULL,
    [Attempts] int NOT NULL,
    [FailedSince] datetime2 NULL,
    [Outcome] nvarchar(200) NULL,
    [TriedAt] datetime2 NULL,
    CONSTRAINT [PK_WebhookDebts] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_WebhookDebts_Tenants_AboutId] FOREIGN KEY ([AboutId]) REFERENCES [Tenants] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_WebhookDebts_Tenants_TenantId] FOREIGN KEY ([TenantId]) REFERENCES [Tenants] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [Webhooks] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Address] nvarchar(1000) NOT NULL,
    [KeptSecret] varchar(1000) NOT NULL,
    [MadeAt] datetime2 NOT NULL,
    [EndedAt] datetime2 NULL,
    CONSTRAINT [PK_Webhooks] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Webhooks_Tenants_TenantId] FOREIGN KEY ([TenantId]) REFERENCES [Tenants] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [AccessReviews] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [At] datetime2 NOT NULL,
    [ById] uniqueidentifier NOT NULL,
    [People] int NOT NULL,
    CONSTRAINT [PK_AccessReviews] PRIMARY KEY ([TenantId], [Id]),
    CONSTRAINT [FK_AccessReviews_People_ById] FOREIGN KEY ([ById]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [CalendarFeeds] (
    [Id] uniqueidentifier NOT NULL,
    [PersonId] uniqueidentifier NOT NULL,
    [SecretHash] varchar(64) NOT NULL,
    [MadeAt] datetime2 NOT NULL,
    [LastReadAt] datetime2 NULL,
    [EndedAt] datetime2 NULL,
    CONSTRAINT [PK_CalendarFeeds] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_CalendarFeeds_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [FormerMemberships] (
    [Id] uniqueidentifier NOT NULL,
    [PersonId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Roles] nvarchar(120) NOT NULL,
    [LeftAt] datetime2 NOT NULL,
    [RemovedById] uniqueidentifier NULL,
    CONSTRAINT [PK_FormerMemberships] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_FormerMemberships_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_FormerMemberships_People_RemovedById] FOREIGN KEY ([RemovedById]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_FormerMemberships_Tenants_TenantId] FOREIGN KEY ([TenantId]) REFERENCES [Tenants] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [IdeaTriages] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [ActionId] uniqueidentifier NOT NULL,
    [State] varchar(30) NOT NULL,
    [Note] nvarchar(1000) NULL,
    [ById] uniqueidentifier NOT NULL,
    [At] datetime2 NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_IdeaTriages] PRIMARY KEY ([TenantId], [Id]),
    CONSTRAINT [FK_IdeaTriages_People_ById] FOREIGN KEY ([ById]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [Imports] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [StartYear] int NOT NULL,
    [FileName] nvarchar(200) NOT NULL,
    [ReadById] uniqueidentifier NOT NULL,
    [ReadAt] datetime2 NOT NULL,
    [Preview] nvarchar(max) NOT NULL,
    [ConfirmedAt] datetime2 NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Imports] PRIMARY KEY ([TenantId], [Id]),
    CONSTRAINT [FK_Imports_People_ReadById] FOREIGN KEY ([ReadById]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [Invitations] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [PersonId] uniqueidentifier NOT NULL,
    [Name] nvarchar(120) NOT NULL,
    [Agency] nvarchar(120) NOT NULL,
    [Role] varchar(30) NOT NULL,
    [Method] varchar(30) NOT NULL,
    [InvitedById] uniqueidentifier NULL,
    [InvitedAt] datetime2 NOT NULL,
    [ExpiresAt] datetime2 NOT NULL,
    [SecretHash] varchar(64) NULL,
    [AcceptedAt] datetime2 NULL,
    [WithdrawnAt] datetime2 NULL,
    CONSTRAINT [PK_Invitations] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Invitations_People_InvitedById] FOREIGN KEY ([InvitedById]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Invitations_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Invitations_Tenants_TenantId] FOREIGN KEY ([TenantId]) REFERENCES [Tenants] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [KeptForms] (
    [Id] uniqueidentifier NOT NULL,
    [PersonId] uniqueidentifier NOT NULL,
    [KeptAt] datetime2 NOT NULL,
    [Body] varbinary(max) NOT NULL,
    CONSTRAINT [PK_KeptForms] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_KeptForms_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [LetterChoices] (
    [Id] uniqueidentifier NOT NULL,
    [PersonId] uniqueidentifier NOT NULL,
    [Tasks] varchar(30) NOT NULL,
    [News] varchar(30) NOT NULL,
    [NewsBefore] varchar(30) NULL,
    CONSTRAINT [PK_LetterChoices] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_LetterChoices_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [Letters] (
    [Id] uniqueidentifier NOT NULL,
    [PersonId] uniqueidentifier NOT NULL,
    [Address] nvarchar(254) NOT NULL,
    [ReminderDay] date NULL,
    [Subject] nvarchar(200) NOT NULL,
    [IsSecret] bit NOT NULL,
    [Text] nvarchar(max) NOT NULL,
    [Html] nvarchar(max) NOT NULL,
    [StopWords] varchar(43) NULL,
    [WrittenAt] datetime2 NOT NULL,
    [State] varchar(30) NOT NULL,
    [ClaimedUntil] datetime2 NULL,
    [ClaimedBy] nvarchar(60) NULL,
    [Attempts] int NOT NULL,
    [SentAt] datetime2 NULL,
    [FailedSince] datetime2 NULL,
    [GivenUpAt] datetime2 NULL,
    [IsRefused] bit NOT NULL,
    [LastError] nvarchar(500) NULL,
    CONSTRAINT [PK_Letters] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Letters_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [Memberships] (
    [Id] uniqueidentifier NOT NULL,
    [PersonId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Role] varchar(30) NOT NULL,
    [Since] datetime2 NOT NULL,
    [GivenById] uniqueidentifier NULL,
    CONSTRAINT [PK_Memberships] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Memberships_People_GivenById] FOREIGN KEY ([GivenById]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Memberships_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Memberships_Tenants_TenantId] FOREIGN KEY ([TenantId]) REFERENCES [Tenants] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [OwnersDays] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [PersonId] uniqueidentifier NOT NULL,
    [Days] int NOT NULL,
    CONSTRAINT [PK_OwnersDays] PRIMARY KEY ([TenantId], [Id]),
    CONSTRAINT [FK_OwnersDays_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [PanelSeats] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Seat] varchar(30) NOT NULL,
    [PersonId] uniqueidentifier NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_PanelSeats] PRIMARY KEY ([TenantId], [Id]),
    CONSTRAINT [FK_PanelSeats_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [PersonalTokens] (
    [Id] uniqueidentifier NOT NULL,
    [PersonId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Name] nvarchar(80) NOT NULL,
    [MayWrite] bit NOT NULL,
    [SecretHash] varchar(64) NOT NULL,
    [Tail] varchar(4) NOT NULL,
    [MadeAt] datetime2 NOT NULL,
    [ExpiresAt] datetime2 NOT NULL,
    [LastUsedAt] datetime2 NULL,
    [RevokedAt] datetime2 NULL,
    CONSTRAINT [PK_PersonalTokens] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_PersonalTokens_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PersonalTokens_Tenants_TenantId] FOREIGN KEY ([TenantId]) REFERENCES [Tenants] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [Revisions] (
    [Id] uniqueidentifier NOT NULL,
    [EditionId] uniqueidentifier NOT NULL,
    [Number] int NOT NULL,
    [State] varchar(30) NOT NULL,
    [Note] nvarchar(1000) NOT NULL,
    [BegunById] uniqueidentifier NOT NULL,
    [BegunAt] datetime2 NOT NULL,
    [PublishedById] uniqueidentifier NULL,
    [PublishedAt] datetime2 NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Revisions] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Revisions_Editions_EditionId] FOREIGN KEY ([EditionId]) REFERENCES [Editions] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Revisions_People_BegunById] FOREIGN KEY ([BegunById]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Revisions_People_PublishedById] FOREIGN KEY ([PublishedById]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [SavedViews] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Name] nvarchar(80) NOT NULL,
    [Address] nvarchar(600) NOT NULL,
    [OwnerId] uniqueidentifier NOT NULL,
    [IsShared] bit NOT NULL,
    [IsPinned] bit NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_SavedViews] PRIMARY KEY ([TenantId], [Id]),
    CONSTRAINT [FK_SavedViews_People_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [Sessions] (
    [Id] uniqueidentifier NOT NULL,
    [PersonId] uniqueidentifier NOT NULL,
    [Method] varchar(30) NULL,
    [StartedAt] datetime2 NOT NULL,
    [ProvenAt] datetime2 NULL,
    [Device] nvarchar(60) NOT NULL,
    [LastSeenAt] datetime2 NOT NULL,
    [EndedAt] datetime2 NULL,
    CONSTRAINT [PK_Sessions] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Sessions_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [ShelfExports] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [StartYear] int NOT NULL,
    [CycleCode] nvarchar(12) NULL,
    [PackOf] nvarchar(12) NULL,
    [AskedById] uniqueidentifier NOT NULL,
    [AskedAt] datetime2 NOT NULL,
    [State] varchar(30) NOT NULL,
    [Done] int NOT NULL,
    [Total] int NOT NULL,
    [Tries] int NOT NULL,
    [BeatAt] datetime2 NULL,
    [EndedAt] datetime2 NULL,
    [Bytes] bigint NOT NULL,
    [SubmissionIds] nvarchar(max) NOT NULL,
    [Copies] int NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_ShelfExports] PRIMARY KEY ([TenantId], [Id]),
    CONSTRAINT [FK_ShelfExports_People_AskedById] FOREIGN KEY ([AskedById]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [SignInLinks] (
    [Id] uniqueidentifier NOT NULL,
    [PersonId] uniqueidentifier NOT NULL,
    [BrowserHash] varchar(64) NOT NULL,
    [AskedAt] datetime2 NOT NULL,
    [ExpiresAt] datetime2 NOT NULL,
    [SecretHash] varchar(64) NULL,
    [UsedAt] datetime2 NULL,
    [WrongCodes] int NOT NULL,
    CONSTRAINT [PK_SignInLinks] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_SignInLinks_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [JointExceptions] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [PlanId] uniqueidentifier NOT NULL,
    [JointActionId] uniqueidentifier NOT NULL,
    [Words] nvarchar(2000) NOT NULL,
    [WrittenById] uniqueidentifier NOT NULL,
    [WrittenAt] datetime2 NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_JointExceptions] PRIMARY KEY ([TenantId], [Id]),
    CONSTRAINT [FK_JointExceptions_People_WrittenById] FOREIGN KEY ([WrittenById]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_JointExceptions_Plans_TenantId_PlanId] FOREIGN KEY ([TenantId], [PlanId]) REFERENCES [Plans] ([TenantId], [Id]) ON DELETE CASCADE
);
GO


CREATE TABLE [PlanVersions] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [PlanId] uniqueidentifier NOT NULL,
    [StartYear] int NOT NULL,
    [Number] int NOT NULL,
    [Title] nvarchar(200) NOT NULL,
    [SubmittedAt] datetime2 NOT NULL,
    [SubmittedBy] nvarchar(120) NOT NULL,
    [SignedOffBy] nvarchar(120) NOT NULL,
    CONSTRAINT [PK_PlanVersions] PRIMARY KEY ([TenantId], [Id]),
    CONSTRAINT [FK_PlanVersions_Plans_TenantId_PlanId] FOREIGN KEY ([TenantId], [PlanId]) REFERENCES [Plans] ([TenantId], [Id]) ON DELETE CASCADE
);
GO


CREATE TABLE [UndoSteps] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [PlanId] uniqueidentifier NOT NULL,
    [PersonId] uniqueidentifier NOT NULL,
    [At] datetime2 NOT NULL,
    [What] nvarchar(200) NOT NULL,
    [Before] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_UndoSteps] PRIMARY KEY ([TenantId], [Id]),
    CONSTRAINT [FK_UndoSteps_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_UndoSteps_Plans_TenantId_PlanId] FOREIGN KEY ([TenantId], [PlanId]) REFERENCES [Plans] ([TenantId], [Id]) ON DELETE CASCADE
);
GO


CREATE TABLE [HelpRequests] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [AskerId] uniqueidentifier NOT NULL,
    [OffererId] uniqueidentifier NULL,
    [Visibility] varchar(30) NOT NULL,
    [OfferId] uniqueidentifier NULL,
    [Subject] nvarchar(160) NOT NULL,
    [Words] nvarchar(2000) NOT NULL,
    [Places] int NOT NULL,
    [ThemeId] uniqueidentifier NULL,
    [ActionId] uniqueidentifier NULL,
    [ActionText] nvarchar(100) NULL,
    [ById] uniqueidentifier NOT NULL,
    [AskedAt] datetime2 NOT NULL,
    CONSTRAINT [PK_HelpRequests] PRIMARY KEY ([TenantId], [Id]),
    CONSTRAINT [FK_HelpRequests_Themes_ThemeId] FOREIGN KEY ([ThemeId]) REFERENCES [Themes] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [LearningSessions] (
    [Id] uniqueidentifier NOT NULL,
    [Title] nvarchar(160) NOT NULL,
    [Words] nvarchar(2000) NULL,
    [StartsAt] datetime2 NOT NULL,
    [EndsAt] datetime2 NOT NULL,
    [Place] nvarchar(300) NOT NULL,
    [ThemeId] uniqueidentifier NULL,
    [PracticeIds] nvarchar(4000) NOT NULL,
    [Notes] nvarchar(max) NULL,
    [CancelledBecause] nvarchar(500) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_LearningSessions] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_LearningSessions_Themes_ThemeId] FOREIGN KEY ([ThemeId]) REFERENCES [Themes] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [PlanTheme] (
    [PlanId] uniqueidentifier NOT NULL,
    [ThemeId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [NextNumber] int NOT NULL,
    CONSTRAINT [PK_PlanTheme] PRIMARY KEY ([TenantId], [PlanId], [ThemeId]),
    CONSTRAINT [FK_PlanTheme_Plans_TenantId_PlanId] FOREIGN KEY ([TenantId], [PlanId]) REFERENCES [Plans] ([TenantId], [Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_PlanTheme_Themes_ThemeId] FOREIGN KEY ([ThemeId]) REFERENCES [Themes] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [ReviewCycles] (
    [Id] uniqueidentifier NOT NULL,
    [Code] nvarchar(12) NOT NULL,
    [StartYear] int NOT NULL,
    [QuarterNumber] int NOT NULL,
    [OpensOn] date NOT NULL,
    [DueOn] date NOT NULL,
    [GraceDays] int NOT NULL,
    [DaysBefore] nvarchar(200) NOT NULL,
    [DaysAfter] nvarchar(200) NOT NULL,
    [Questions] nvarchar(4000) NOT NULL,
    [ChangedOn] date NULL,
    [ChangedBecause] nvarchar(1000) NULL,
    [IsCancelled] bit NOT NULL,
    [Version] int NOT NULL,
    [ThemeId] uniqueidentifier NULL,
    [ThemeNumber] int NULL,
    [ThemeName] nvarchar(160) NULL,
    [ThemeIds] nvarchar(max) NOT NULL,
    [Asked] nvarchar(2000) NULL,
    CONSTRAINT [PK_ReviewCycles] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ReviewCycles_Themes_ThemeId] FOREIGN KEY ([ThemeId]) REFERENCES [Themes] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [Risks] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Kind] varchar(30) NOT NULL,
    [Level] varchar(30) NOT NULL,
    [Words] nvarchar(2000) NOT NULL,
    [Mitigation] nvarchar(2000) NULL,
    [ThemeId] uniqueidentifier NULL,
    [OwnerId] uniqueidentifier NULL,
    [IsRestricted] bit NOT NULL,
    [RaisedAt] datetime2 NOT NULL,
    [EscalatedAt] datetime2 NULL,
    [AskedOfLondon] nvarchar(2000) NULL,
    [ResolvedAt] datetime2 NULL,
    [Resolution] nvarchar(2000) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Risks] PRIMARY KEY ([TenantId], [Id]),
    CONSTRAINT [FK_Risks_People_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Risks_Themes_ThemeId] FOREIGN KEY ([ThemeId]) REFERENCES [Themes] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [Rollouts] (
    [Id] uniqueidentifier NOT NULL,
    [State] varchar(30) NOT NULL,
    [Kind] varchar(30) NOT NULL,
    [Name] nvarchar(120) NOT NULL,
    [Summary] nvarchar(300) NULL,
    [WhatItIs] nvarchar(3000) NULL,
    [WhatIsAsked] nvarchar(3000) NULL,
    [Success] nvarchar(3000) NULL,
    [ThemeId] uniqueidentifier NULL,
    [AnswerBy] date NULL,
    [Contact] nvarchar(200) NULL,
    [TenantIds] nvarchar(4000) NOT NULL,
    [ProposedAt] datetime2 NULL,
    [EndedBecause] nvarchar(500) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Rollouts] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Rollouts_Themes_ThemeId] FOREIGN KEY ([ThemeId]) REFERENCES [Themes] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [TemplateActions] (
    [Id] uniqueidentifier NOT NULL,
    [ThemeId] uniqueidentifier NOT NULL,
    [Kind] varchar(30) NOT NULL,
    [Number] int NOT NULL,
    [Code] nvarchar(8) NOT NULL,
    [Text] nvarchar(2000) NOT NULL,
    [Guidance] nvarchar(4000) NOT NULL,
    [Weighting] varchar(30) NOT NULL,
    [SuggestedAgencies] nvarchar(1000) NOT NULL,
    [SuccessLooksLike] nvarchar(2000) NULL,
    [Evidence] nvarchar(1000) NULL,
    [EvidenceLinks] nvarchar(3000) NOT NULL,
    [Cadence] varchar(30) NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_TemplateActions] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_TemplateActions_Themes_ThemeId] FOREIGN KEY ([ThemeId]) REFERENCES [Themes] ([Id]) ON DELETE CASCADE
);
GO


CREATE TABLE [ThemeFollows] (
    [ThemeId] uniqueidentifier NOT NULL,
    [PersonId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    CONSTRAINT [PK_ThemeFollows] PRIMARY KEY ([TenantId], [PersonId], [ThemeId]),
    CONSTRAINT [FK_ThemeFollows_Themes_ThemeId] FOREIGN KEY ([ThemeId]) REFERENCES [Themes] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [ThemeMappings] (
    [EditionId] uniqueidentifier NOT NULL,
    [FromId] uniqueidentifier NOT NULL,
    [ToId] uniqueidentifier NULL,
    CONSTRAINT [PK_ThemeMappings] PRIMARY KEY ([EditionId], [FromId]),
    CONSTRAINT [FK_ThemeMappings_Editions_EditionId] FOREIGN KEY ([EditionId]) REFERENCES [Editions] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_ThemeMappings_Themes_FromId] FOREIGN KEY ([FromId]) REFERENCES [Themes] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ThemeMappings_Themes_ToId] FOREIGN KEY ([ToId]) REFERENCES [Themes] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [AgreedFeedback] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [SubmissionId] uniqueidentifier NOT NULL,
    [ThemeId] uniqueidentifier NOT NULL,
    [Words] nvarchar(4000) NOT NULL,
    [WantsChanges] bit NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_AgreedFeedback] PRIMARY KEY ([TenantId], [Id]),
    CONSTRAINT [FK_AgreedFeedback_Submissions_SubmissionId] FOREIGN KEY ([SubmissionId]) REFERENCES [Submissions] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_AgreedFeedback_Themes_ThemeId] FOREIGN KEY ([ThemeId]) REFERENCES [Themes] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [Answers] (
    [Id] uniqueidentifier NOT NULL,
    [SubmissionId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [Number] int NOT NULL,
    [Kind] varchar(30) NOT NULL,
    [Words] nvarchar(4000) NULL,
    [By] nvarchar(120) NOT NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_Answers] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Answers_Submissions_SubmissionId] FOREIGN KEY ([SubmissionId]) REFERENCES [Submissions] ([Id]) ON DELETE CASCADE
);
GO


CREATE TABLE [PanelNotes] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [SubmissionId] uniqueidentifier NOT NULL,
    [ThemeId] uniqueidentifier NOT NULL,
    [Seat] varchar(30) NOT NULL,
    [Score] int NULL,
    [Words] nvarchar(2000) NULL,
    [ById] uniqueidentifier NOT NULL,
    [At] datetime2 NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_PanelNotes] PRIMARY KEY ([TenantId], [Id]),
    CONSTRAINT [FK_PanelNotes_People_ById] FOREIGN KEY ([ById]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PanelNotes_Submissions_SubmissionId] FOREIGN KEY ([SubmissionId]) REFERENCES [Submissions] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PanelNotes_Themes_ThemeId] FOREIGN KEY ([ThemeId]) REFERENCES [Themes] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [SubmittedActions] (
    [SubmissionId] uniqueidentifier NOT NULL,
    [ActionId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [ThemeId] uniqueidentifier NOT NULL,
    [Number] int NOT NULL,
    [Text] nvarchar(4000) NOT NULL,
    [Origin] varchar(30) NOT NULL,
    [TemplateActionId] uniqueidentifier NULL,
    [LeadAgency] nvarchar(200) NULL,
    [OwnerName] nvarchar(300) NULL,
    [StartAsWritten] nvarchar(400) NOT NULL,
    [EndAsWritten] nvarchar(400) NOT NULL,
    [Weighting] varchar(30) NOT NULL,
    [SuccessLooksLike] nvarchar(2000) NULL,
    [DoesNotApplyBecause] nvarchar(1000) NULL,
    CONSTRAINT [PK_SubmittedActions] PRIMARY KEY ([SubmissionId], [ActionId]),
    CONSTRAINT [FK_SubmittedActions_Submissions_SubmissionId] FOREIGN KEY ([SubmissionId]) REFERENCES [Submissions] ([Id]) ON DELETE CASCADE
);
GO


CREATE TABLE [SubmittedAnnualAnswers] (
    [SubmissionId] uniqueidentifier NOT NULL,
    [Code] varchar(40) NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [Question] nvarchar(400) NOT NULL,
    [Words] nvarchar(max) NOT NULL,
    CONSTRAINT [PK_SubmittedAnnualAnswers] PRIMARY KEY ([SubmissionId], [Code]),
    CONSTRAINT [FK_SubmittedAnnualAnswers_Submissions_SubmissionId] FOREIGN KEY ([SubmissionId]) REFERENCES [Submissions] ([Id]) ON DELETE CASCADE
);
GO


CREATE TABLE [SubmittedDeclines] (
    [SubmissionId] uniqueidentifier NOT NULL,
    [TemplateActionId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [ThemeId] uniqueidentifier NOT NULL,
    [Reason] nvarchar(1000) NOT NULL,
    CONSTRAINT [PK_SubmittedDeclines] PRIMARY KEY ([SubmissionId], [TemplateActionId]),
    CONSTRAINT [FK_SubmittedDeclines_Submissions_SubmissionId] FOREIGN KEY ([SubmissionId]) REFERENCES [Submissions] ([Id]) ON DELETE CASCADE
);
GO


CREATE TABLE [SubmittedEvidence] (
    [Id] uniqueidentifier NOT NULL,
    [SubmissionId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [EvidenceId] uniqueidentifier NOT NULL,
    [ContentId] uniqueidentifier NOT NULL,
    [ActionId] uniqueidentifier NULL,
    [Name] nvarchar(200) NOT NULL,
    [Description] nvarchar(2000) NULL,
    [Date] date NULL,
    [FileName] nvarchar(200) NOT NULL,
    [Kind] varchar(30) NOT NULL,
    [Bytes] bigint NOT NULL,
    [Sha256] char(64) NOT NULL,
    [Scan] varchar(30) NOT NULL,
    CONSTRAINT [PK_SubmittedEvidence] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_SubmittedEvidence_Submissions_SubmissionId] FOREIGN KEY ([SubmissionId]) REFERENCES [Submissions] ([Id]) ON DELETE CASCADE
);
GO


CREATE TABLE [SubmittedExceptions] (
    [SubmissionId] uniqueidentifier NOT NULL,
    [JointActionId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [Words] nvarchar(2000) NOT NULL,
    CONSTRAINT [PK_SubmittedExceptions] PRIMARY KEY ([SubmissionId], [JointActionId]),
    CONSTRAINT [FK_SubmittedExceptions_Submissions_SubmissionId] FOREIGN KEY ([SubmissionId]) REFERENCES [Submissions] ([Id]) ON DELETE CASCADE
);
GO


CREATE TABLE [SubmittedProgress] (
    [SubmissionId] uniqueidentifier NOT NULL,
    [ActionId] uniqueidentifier NOT NULL,
    [ThreadId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [ThemeId] uniqueidentifier NOT NULL,
    [Number] int NOT NULL,
    [Text] nvarchar(4000) NOT NULL,
    [IsEssential] bit NOT NULL,
    [Status] varchar(30) NULL,
    [Done] nvarchar(4000) NULL,
    [Next] nvarchar(4000) NULL,
    [HelpWanted] nvarchar(4000) NULL,
    [UpdatedAt] datetime2 NULL,
    [TemplateActionId] uniqueidentifier NULL,
    [DoesNotApplyBecause] nvarchar(1000) NULL,
    [EndAsWritten] nvarchar(400) NOT NULL,
    [EndsOn] date NULL,
    CONSTRAINT [PK_SubmittedProgress] PRIMARY KEY ([SubmissionId], [ActionId]),
    CONSTRAINT [FK_SubmittedProgress_Submissions_SubmissionId] FOREIGN KEY ([SubmissionId]) REFERENCES [Submissions] ([Id]) ON DELETE CASCADE
);
GO


CREATE TABLE [SubmittedRisks] (
    [SubmissionId] uniqueidentifier NOT NULL,
    [RiskId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [Kind] varchar(30) NOT NULL,
    [Level] varchar(30) NOT NULL,
    [Words] nvarchar(2000) NOT NULL,
    [Mitigation] nvarchar(2000) NULL,
    [ThemeId] uniqueidentifier NULL,
    [AskedOfLondon] nvarchar(2000) NOT NULL,
    [Resolution] nvarchar(2000) NULL,
    CONSTRAINT [PK_SubmittedRisks] PRIMARY KEY ([SubmissionId], [RiskId]),
    CONSTRAINT [FK_SubmittedRisks_Submissions_SubmissionId] FOREIGN KEY ([SubmissionId]) REFERENCES [Submissions] ([Id]) ON DELETE CASCADE
);
GO


CREATE TABLE [SubmittedSpend] (
    [SubmissionId] uniqueidentifier NOT NULL,
    [LineId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [ThemeId] uniqueidentifier NULL,
    [What] nvarchar(300) NOT NULL,
    [Planned] bigint NULL,
    [Spent] bigint NULL,
    [Forecast] bigint NULL,
    [Note] nvarchar(1000) NULL,
    CONSTRAINT [PK_SubmittedSpend] PRIMARY KEY ([SubmissionId], [LineId]),
    CONSTRAINT [FK_SubmittedSpend_Submissions_SubmissionId] FOREIGN KEY ([SubmissionId]) REFERENCES [Submissions] ([Id]) ON DELETE CASCADE
);
GO


CREATE TABLE [SubmittedThemes] (
    [SubmissionId] uniqueidentifier NOT NULL,
    [ThemeId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [Number] int NOT NULL,
    [Name] nvarchar(160) NOT NULL,
    [Narrative] nvarchar(max) NULL,
    [IsCarried] bit NOT NULL,
    [HelpWanted] nvarchar(2000) NULL,
    [RestrictedCount] int NOT NULL,
    CONSTRAINT [PK_SubmittedThemes] PRIMARY KEY ([SubmissionId], [ThemeId]),
    CONSTRAINT [FK_SubmittedThemes_Submissions_SubmissionId] FOREIGN KEY ([SubmissionId]) REFERENCES [Submissions] ([Id]) ON DELETE CASCADE
);
GO


CREATE TABLE [LetterDebts] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [PersonId] uniqueidentifier NOT NULL,
    [Kind] varchar(30) NOT NULL,
    [SubjectId] uniqueidentifier NOT NULL,
    [DueDay] date NOT NULL,
    [Occasion] int NOT NULL,
    [OwedAt] datetime2 NOT NULL,
    [LetterId] uniqueidentifier NULL,
    [SettledAt] datetime2 NULL,
    CONSTRAINT [PK_LetterDebts] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_LetterDebts_Letters_LetterId] FOREIGN KEY ([LetterId]) REFERENCES [Letters] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_LetterDebts_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_LetterDebts_Tenants_TenantId] FOREIGN KEY ([TenantId]) REFERENCES [Tenants] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [RequestSteps] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [AskerId] uniqueidentifier NOT NULL,
    [OffererId] uniqueidentifier NULL,
    [Visibility] varchar(30) NOT NULL,
    [RequestId] uniqueidentifier NOT NULL,
    [Number] int NOT NULL,
    [Kind] varchar(30) NOT NULL,
    [Words] nvarchar(2000) NULL,
    [OfferId] uniqueidentifier NULL,
    [OfferTitle] nvarchar(120) NULL,
    [OfferOfId] uniqueidentifier NULL,
    [ById] uniqueidentifier NOT NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_RequestSteps] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_RequestSteps_HelpRequests_AskerId_RequestId] FOREIGN KEY ([AskerId], [RequestId]) REFERENCES [HelpRequests] ([TenantId], [Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [SessionPlaces] (
    [SessionId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [PersonId] uniqueidentifier NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    CONSTRAINT [PK_SessionPlaces] PRIMARY KEY ([TenantId], [SessionId], [PersonId]),
    CONSTRAINT [FK_SessionPlaces_LearningSessions_SessionId] FOREIGN KEY ([SessionId]) REFERENCES [LearningSessions] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_SessionPlaces_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [CycleExtensions] (
    [Id] uniqueidentifier NOT NULL,
    [CycleId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [DueOn] date NOT NULL,
    [Reason] nvarchar(1000) NOT NULL,
    [GivenById] uniqueidentifier NOT NULL,
    [GivenAt] datetime2 NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_CycleExtensions] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_CycleExtensions_People_GivenById] FOREIGN KEY ([GivenById]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_CycleExtensions_ReviewCycles_CycleId] FOREIGN KEY ([CycleId]) REFERENCES [ReviewCycles] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_CycleExtensions_Tenants_TenantId] FOREIGN KEY ([TenantId]) REFERENCES [Tenants] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [Reviews] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [CycleId] uniqueidentifier NOT NULL,
    [PlanId] uniqueidentifier NOT NULL,
    [State] varchar(30) NOT NULL,
    [VersionNumber] int NOT NULL,
    [HelpWanted] nvarchar(4000) NULL,
    [SignOffAskedById] uniqueidentifier NULL,
    [SignOffAskedAt] datetime2 NULL,
    [AskedEarlyBecause] nvarchar(1000) NULL,
    [SignedOffById] uniqueidentifier NULL,
    [SignedOffAt] datetime2 NULL,
    [DeclinedBecause] nvarchar(1000) NULL,
    [SubmittedAt] datetime2 NULL,
    [DaysLate] int NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Reviews] PRIMARY KEY ([TenantId], [Id]),
    CONSTRAINT [FK_Reviews_Plans_TenantId_PlanId] FOREIGN KEY ([TenantId], [PlanId]) REFERENCES [Plans] ([TenantId], [Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Reviews_ReviewCycles_CycleId] FOREIGN KEY ([CycleId]) REFERENCES [ReviewCycles] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [RolloutAnswers] (
    [RolloutId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [ActionId] uniqueidentifier NULL,
    [StartYear] int NULL,
    [Reason] nvarchar(1000) NULL,
    [At] datetime2 NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_RolloutAnswers] PRIMARY KEY ([TenantId], [RolloutId]),
    CONSTRAINT [FK_RolloutAnswers_Rollouts_RolloutId] FOREIGN KEY ([RolloutId]) REFERENCES [Rollouts] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [RolloutProposals] (
    [RolloutId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_RolloutProposals] PRIMARY KEY ([TenantId], [RolloutId]),
    CONSTRAINT [FK_RolloutProposals_Rollouts_RolloutId] FOREIGN KEY ([RolloutId]) REFERENCES [Rollouts] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [ActionMappings] (
    [EditionId] uniqueidentifier NOT NULL,
    [FromId] uniqueidentifier NOT NULL,
    [ToId] uniqueidentifier NULL,
    CONSTRAINT [PK_ActionMappings] PRIMARY KEY ([EditionId], [FromId]),
    CONSTRAINT [FK_ActionMappings_Editions_EditionId] FOREIGN KEY ([EditionId]) REFERENCES [Editions] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_ActionMappings_TemplateActions_FromId] FOREIGN KEY ([FromId]) REFERENCES [TemplateActions] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ActionMappings_TemplateActions_ToId] FOREIGN KEY ([ToId]) REFERENCES [TemplateActions] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [Actions] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [PlanId] uniqueidentifier NOT NULL,
    [ThemeId] uniqueidentifier NOT NULL,
    [Number] int NOT NULL,
    [Origin] varchar(30) NOT NULL,
    [TemplateActionId] uniqueidentifier NULL,
    [PracticeId] uniqueidentifier NULL,
    [RolloutId] uniqueidentifier NULL,
    [ContinuesId] uniqueidentifier NULL,
    [ThreadId] uniqueidentifier NOT NULL,
    [Text] nvarchar(4000) NOT NULL,
    [LeadAgency] nvarchar(200) NULL,
    [OwnerId] uniqueidentifier NULL,
    [OwnerAsWritten] nvarchar(300) NULL,
    [Partners] nvarchar(1000) NULL,
    [SuccessLooksLike] nvarchar(2000) NULL,
    [KnownBy] nvarchar(2000) NULL,
    [Weighting] varchar(30) NOT NULL,
    [Cadence] varchar(30) NOT NULL,
    [Maturity] varchar(30) NOT NULL,
    [Funding] nvarchar(1000) NULL,
    [IsRestricted] bit NOT NULL,
    [DoesNotApplyBecause] nvarchar(1000) NULL,
    [Status] varchar(30) NULL,
    [LatestUpdateId] uniqueidentifier NULL,
    [UpdatedAt] datetime2 NULL,
    [Version] int NOT NULL,
    [End_AsWritten] nvarchar(400) NOT NULL,
    [End_From] date NULL,
    [End_Kind] varchar(30) NOT NULL,
    [End_To] date NULL,
    [Start_AsWritten] nvarchar(400) NOT NULL,
    [Start_From] date NULL,
    [Start_Kind] varchar(30) NOT NULL,
    [Start_To] date NULL,
    CONSTRAINT [PK_Actions] PRIMARY KEY ([TenantId], [Id]),
    CONSTRAINT [FK_Actions_Actions_TenantId_ContinuesId] FOREIGN KEY ([TenantId], [ContinuesId]) REFERENCES [Actions] ([TenantId], [Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Actions_People_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Actions_Plans_TenantId_PlanId] FOREIGN KEY ([TenantId], [PlanId]) REFERENCES [Plans] ([TenantId], [Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_Actions_TemplateActions_TemplateActionId] FOREIGN KEY ([TemplateActionId]) REFERENCES [TemplateActions] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Actions_Themes_ThemeId] FOREIGN KEY ([ThemeId]) REFERENCES [Themes] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [DeclinedOptions] (
    [PlanId] uniqueidentifier NOT NULL,
    [TemplateActionId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Reason] nvarchar(1000) NOT NULL,
    [At] datetime2 NOT NULL,
    [ById] uniqueidentifier NOT NULL,
    CONSTRAINT [PK_DeclinedOptions] PRIMARY KEY ([TenantId], [PlanId], [TemplateActionId]),
    CONSTRAINT [FK_DeclinedOptions_People_ById] FOREIGN KEY ([ById]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_DeclinedOptions_Plans_TenantId_PlanId] FOREIGN KEY ([TenantId], [PlanId]) REFERENCES [Plans] ([TenantId], [Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_DeclinedOptions_TemplateActions_TemplateActionId] FOREIGN KEY ([TemplateActionId]) REFERENCES [TemplateActions] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [PlanVersionActions] (
    [VersionId] uniqueidentifier NOT NULL,
    [ActionId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [ThemeId] uniqueidentifier NOT NULL,
    [Number] int NOT NULL,
    [Origin] varchar(30) NOT NULL,
    [TemplateActionId] uniqueidentifier NULL,
    [Text] nvarchar(4000) NOT NULL,
    [LeadAgency] nvarchar(200) NULL,
    [OwnerId] uniqueidentifier NULL,
    [OwnerName] nvarchar(300) NULL,
    [Partners] nvarchar(1000) NULL,
    [SuccessLooksLike] nvarchar(2000) NULL,
    [KnownBy] nvarchar(2000) NULL,
    [Weighting] varchar(30) NOT NULL,
    [Cadence] varchar(30) NOT NULL,
    [Maturity] varchar(30) NOT NULL,
    [IsRestricted] bit NOT NULL,
    [DoesNotApplyBecause] nvarchar(1000) NULL,
    [Status] varchar(30) NULL,
    [End_AsWritten] nvarchar(400) NOT NULL,
    [End_From] date NULL,
    [End_Kind] varchar(30) NOT NULL,
    [End_To] date NULL,
    [Start_AsWritten] nvarchar(400) NOT NULL,
    [Start_From] date NULL,
    [Start_Kind] varchar(30) NOT NULL,
    [Start_To] date NULL,
    CONSTRAINT [PK_PlanVersionActions] PRIMARY KEY ([TenantId], [VersionId], [ActionId]),
    CONSTRAINT [FK_PlanVersionActions_People_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PlanVersionActions_PlanVersions_TenantId_VersionId] FOREIGN KEY ([TenantId], [VersionId]) REFERENCES [PlanVersions] ([TenantId], [Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_PlanVersionActions_TemplateActions_TemplateActionId] FOREIGN KEY ([TemplateActionId]) REFERENCES [TemplateActions] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PlanVersionActions_Themes_ThemeId] FOREIGN KEY ([ThemeId]) REFERENCES [Themes] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [Practices] (
    [Id] uniqueidentifier NOT NULL,
    [State] varchar(30) NOT NULL,
    [FromId] uniqueidentifier NULL,
    [ActionId] uniqueidentifier NULL,
    [NominationId] uniqueidentifier NULL,
    [ReadVersion] int NULL,
    [PublishedAt] datetime2 NULL,
    [Reason] nvarchar(1000) NULL,
    [PromotedToId] uniqueidentifier NULL,
    [Name] nvarchar(120) NOT NULL,
    [Summary] nvarchar(250) NULL,
    [WhatWasDone] nvarchar(4000) NULL,
    [ForWhom] nvarchar(4000) NULL,
    [WhatItTook] nvarchar(4000) NULL,
    [WhatChanged] nvarchar(4000) NULL,
    [Evidence] nvarchar(4000) NULL,
    [Stage] varchar(30) NULL,
    [Outcome] varchar(30) NULL,
    [Cost] varchar(30) NULL,
    [Ages] varchar(30) NULL,
    [Setting] varchar(30) NULL,
    [Contact] nvarchar(200) NULL,
    [ThemeIds] nvarchar(1000) NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Practices] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Practices_TemplateActions_PromotedToId] FOREIGN KEY ([PromotedToId]) REFERENCES [TemplateActions] ([Id]) ON DELETE SET NULL
);
GO


CREATE TABLE [RevisedActions] (
    [RevisionId] uniqueidentifier NOT NULL,
    [TemplateActionId] uniqueidentifier NOT NULL,
    [Number] int NOT NULL,
    [ReplacedIn] int NULL,
    [Kind] varchar(30) NOT NULL,
    [Text] nvarchar(2000) NOT NULL,
    [Guidance] nvarchar(4000) NOT NULL,
    [Weighting] varchar(30) NOT NULL,
    [SuggestedAgencies] nvarchar(1000) NOT NULL,
    [SuccessLooksLike] nvarchar(2000) NULL,
    [Evidence] nvarchar(1000) NULL,
    [EvidenceLinks] nvarchar(3000) NOT NULL,
    [Cadence] varchar(30) NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_RevisedActions] PRIMARY KEY ([RevisionId], [TemplateActionId]),
    CONSTRAINT [FK_RevisedActions_Revisions_RevisionId] FOREIGN KEY ([RevisionId]) REFERENCES [Revisions] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_RevisedActions_TemplateActions_TemplateActionId] FOREIGN KEY ([TemplateActionId]) REFERENCES [TemplateActions] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [AnsweredThemes] (
    [AnswerId] uniqueidentifier NOT NULL,
    [ThemeId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [Words] nvarchar(4000) NOT NULL,
    [WantsChanges] bit NOT NULL,
    CONSTRAINT [PK_AnsweredThemes] PRIMARY KEY ([AnswerId], [ThemeId]),
    CONSTRAINT [FK_AnsweredThemes_Answers_AnswerId] FOREIGN KEY ([AnswerId]) REFERENCES [Answers] ([Id]) ON DELETE CASCADE
);
GO


CREATE TABLE [Undertakings] (
    [AnswerId] uniqueidentifier NOT NULL,
    [Request] varchar(30) NOT NULL,
    [Subject] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [Words] nvarchar(2000) NOT NULL,
    CONSTRAINT [PK_Undertakings] PRIMARY KEY ([AnswerId], [Request], [Subject]),
    CONSTRAINT [FK_Undertakings_Answers_AnswerId] FOREIGN KEY ([AnswerId]) REFERENCES [Answers] ([Id]) ON DELETE CASCADE
);
GO


CREATE TABLE [AnnualAnswers] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [ReviewId] uniqueidentifier NOT NULL,
    [Code] varchar(40) NOT NULL,
    [Question] nvarchar(400) NOT NULL,
    [Words] nvarchar(max) NOT NULL,
    [WrittenById] uniqueidentifier NOT NULL,
    [WrittenAt] datetime2 NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_AnnualAnswers] PRIMARY KEY ([TenantId], [Id]),
    CONSTRAINT [FK_AnnualAnswers_Reviews_TenantId_ReviewId] FOREIGN KEY ([TenantId], [ReviewId]) REFERENCES [Reviews] ([TenantId], [Id]) ON DELETE CASCADE
);
GO


CREATE TABLE [ReviewLines] (
    [ReviewId] uniqueidentifier NOT NULL,
    [ActionId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [ThreadId] uniqueidentifier NOT NULL,
    [ThemeId] uniqueidentifier NOT NULL,
    [Number] int NOT NULL,
    [Text] nvarchar(4000) NOT NULL,
    [IsEssential] bit NOT NULL,
    [IsRestricted] bit NOT NULL,
    [Status] varchar(30) NULL,
    [Done] nvarchar(4000) NULL,
    [Next] nvarchar(4000) NULL,
    [HelpWanted] nvarchar(4000) NULL,
    [UpdatedAt] datetime2 NULL,
    [TemplateActionId] uniqueidentifier NULL,
    [DoesNotApplyBecause] nvarchar(1000) NULL,
    [End_AsWritten] nvarchar(400) NOT NULL,
    [End_From] date NULL,
    [End_Kind] varchar(30) NOT NULL,
    [End_To] date NULL,
    CONSTRAINT [PK_ReviewLines] PRIMARY KEY ([TenantId], [ReviewId], [ActionId]),
    CONSTRAINT [FK_ReviewLines_Reviews_TenantId_ReviewId] FOREIGN KEY ([TenantId], [ReviewId]) REFERENCES [Reviews] ([TenantId], [Id]) ON DELETE CASCADE
);
GO


CREATE TABLE [ReviewNarratives] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [ReviewId] uniqueidentifier NOT NULL,
    [ThemeId] uniqueidentifier NOT NULL,
    [Words] nvarchar(max) NOT NULL,
    [IsCarried] bit NOT NULL,
    [HelpWanted] nvarchar(2000) NULL,
    [WrittenById] uniqueidentifier NOT NULL,
    [WrittenAt] datetime2 NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_ReviewNarratives] PRIMARY KEY ([TenantId], [Id]),
    CONSTRAINT [FK_ReviewNarratives_Reviews_TenantId_ReviewId] FOREIGN KEY ([TenantId], [ReviewId]) REFERENCES [Reviews] ([TenantId], [Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_ReviewNarratives_Themes_ThemeId] FOREIGN KEY ([ThemeId]) REFERENCES [Themes] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [ReviewRisks] (
    [ReviewId] uniqueidentifier NOT NULL,
    [RiskId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Kind] varchar(30) NOT NULL,
    [Level] varchar(30) NOT NULL,
    [Words] nvarchar(2000) NOT NULL,
    [Mitigation] nvarchar(2000) NULL,
    [ThemeId] uniqueidentifier NULL,
    [OwnerId] uniqueidentifier NULL,
    [IsRestricted] bit NOT NULL,
    [AskedOfLondon] nvarchar(2000) NULL,
    [Resolution] nvarchar(2000) NULL,
    CONSTRAINT [PK_ReviewRisks] PRIMARY KEY ([TenantId], [ReviewId], [RiskId]),
    CONSTRAINT [FK_ReviewRisks_Reviews_TenantId_ReviewId] FOREIGN KEY ([TenantId], [ReviewId]) REFERENCES [Reviews] ([TenantId], [Id]) ON DELETE CASCADE
);
GO


CREATE TABLE [ReviewSpend] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [ReviewId] uniqueidentifier NOT NULL,
    [ThemeId] uniqueidentifier NULL,
    [What] nvarchar(300) NOT NULL,
    [Planned] bigint NULL,
    [Spent] bigint NULL,
    [Forecast] bigint NULL,
    [Note] nvarchar(1000) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_ReviewSpend] PRIMARY KEY ([TenantId], [Id]),
    CONSTRAINT [FK_ReviewSpend_Reviews_TenantId_ReviewId] FOREIGN KEY ([TenantId], [ReviewId]) REFERENCES [Reviews] ([TenantId], [Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_ReviewSpend_Themes_ThemeId] FOREIGN KEY ([ThemeId]) REFERENCES [Themes] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [Links] (
    [ActionId] uniqueidentifier NOT NULL,
    [FollowsId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    CONSTRAINT [PK_Links] PRIMARY KEY ([TenantId], [ActionId], [FollowsId]),
    CONSTRAINT [FK_Links_Actions_TenantId_ActionId] FOREIGN KEY ([TenantId], [ActionId]) REFERENCES [Actions] ([TenantId], [Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_Links_Actions_TenantId_FollowsId] FOREIGN KEY ([TenantId], [FollowsId]) REFERENCES [Actions] ([TenantId], [Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [Milestones] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [ActionId] uniqueidentifier NOT NULL,
    [Text] nvarchar(500) NOT NULL,
    [MovedAt] datetime2 NULL,
    [MovedById] uniqueidentifier NULL,
    [DoneAt] datetime2 NULL,
    [DoneById] uniqueidentifier NULL,
    [Version] int NOT NULL,
    [Due_AsWritten] nvarchar(400) NOT NULL,
    [Due_From] date NULL,
    [Due_Kind] varchar(30) NOT NULL,
    [Due_To] date NULL,
    [DueFirst_AsWritten] nvarchar(400) NOT NULL,
    [DueFirst_From] date NULL,
    [DueFirst_Kind] varchar(30) NOT NULL,
    [DueFirst_To] date NULL,
    CONSTRAINT [PK_Milestones] PRIMARY KEY ([TenantId], [Id]),
    CONSTRAINT [FK_Milestones_Actions_TenantId_ActionId] FOREIGN KEY ([TenantId], [ActionId]) REFERENCES [Actions] ([TenantId], [Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_Milestones_People_DoneById] FOREIGN KEY ([DoneById]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Milestones_People_MovedById] FOREIGN KEY ([MovedById]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [Updates] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [ActionId] uniqueidentifier NOT NULL,
    [At] datetime2 NOT NULL,
    [ById] uniqueidentifier NOT NULL,
    [Status] varchar(30) NOT NULL,
    [Done] nvarchar(4000) NULL,
    [Next] nvarchar(4000) NULL,
    [HelpWanted] nvarchar(4000) NULL,
    [IsNoChange] bit NOT NULL,
    CONSTRAINT [PK_Updates] PRIMARY KEY ([TenantId], [Id]),
    CONSTRAINT [FK_Updates_Actions_TenantId_ActionId] FOREIGN KEY ([TenantId], [ActionId]) REFERENCES [Actions] ([TenantId], [Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_Updates_People_ById] FOREIGN KEY ([ById]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [Watches] (
    [ActionId] uniqueidentifier NOT NULL,
    [PersonId] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    CONSTRAINT [PK_Watches] PRIMARY KEY ([TenantId], [ActionId], [PersonId]),
    CONSTRAINT [FK_Watches_Actions_TenantId_ActionId] FOREIGN KEY ([TenantId], [ActionId]) REFERENCES [Actions] ([TenantId], [Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_Watches_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [Adoptions] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [PracticeId] uniqueidentifier NOT NULL,
    [ActionId] uniqueidentifier NOT NULL,
    [StartYear] int NOT NULL,
    [Since] date NOT NULL,
    CONSTRAINT [PK_Adoptions] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Adoptions_Practices_PracticeId] FOREIGN KEY ([PracticeId]) REFERENCES [Practices] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [PracticeQuestions] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [PracticeId] uniqueidentifier NOT NULL,
    [ById] uniqueidentifier NOT NULL,
    [At] datetime2 NOT NULL,
    [Words] nvarchar(1500) NOT NULL,
    CONSTRAINT [PK_PracticeQuestions] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_PracticeQuestions_Practices_PracticeId] FOREIGN KEY ([PracticeId]) REFERENCES [Practices] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [PracticeTallies] (
    [PracticeId] uniqueidentifier NOT NULL,
    [OnTrack] int NOT NULL,
    [AtRisk] int NOT NULL,
    [OffTrack] int NOT NULL,
    [Complete] int NOT NULL,
    [Other] int NOT NULL,
    CONSTRAINT [PK_PracticeTallies] PRIMARY KEY ([PracticeId]),
    CONSTRAINT [FK_PracticeTallies_Practices_PracticeId] FOREIGN KEY ([PracticeId]) REFERENCES [Practices] ([Id]) ON DELETE CASCADE
);
GO


CREATE TABLE [Evidence] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [ActionId] uniqueidentifier NULL,
    [UpdateId] uniqueidentifier NULL,
    [ReviewId] uniqueidentifier NULL,
    [Name] nvarchar(200) NOT NULL,
    [Description] nvarchar(2000) NULL,
    [Date] date NULL,
    [IsRestricted] bit NOT NULL,
    [IsShared] bit NOT NULL,
    [AddedAt] datetime2 NOT NULL,
    [AddedById] uniqueidentifier NOT NULL,
    [LatestNumber] int NOT NULL,
    [DeletedAt] datetime2 NULL,
    [DeletedById] uniqueidentifier NULL,
    [DeletedBecause] nvarchar(1000) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Evidence] PRIMARY KEY ([TenantId], [Id]),
    CONSTRAINT [FK_Evidence_Actions_TenantId_ActionId] FOREIGN KEY ([TenantId], [ActionId]) REFERENCES [Actions] ([TenantId], [Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Evidence_People_AddedById] FOREIGN KEY ([AddedById]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Evidence_People_DeletedById] FOREIGN KEY ([DeletedById]) REFERENCES [People] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Evidence_Reviews_TenantId_ReviewId] FOREIGN KEY ([TenantId], [ReviewId]) REFERENCES [Reviews] ([TenantId], [Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Evidence_Updates_TenantId_UpdateId] FOREIGN KEY ([TenantId], [UpdateId]) REFERENCES [Updates] ([TenantId], [Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [AdoptionReports] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [AdoptionId] uniqueidentifier NOT NULL,
    [PracticeId] uniqueidentifier NOT NULL,
    [Outcome] varchar(30) NOT NULL,
    [Words] nvarchar(2000) NOT NULL,
    [Altered] nvarchar(2000) NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_AdoptionReports] PRIMARY KEY ([TenantId], [Id]),
    CONSTRAINT [FK_AdoptionReports_Adoptions_AdoptionId] FOREIGN KEY ([AdoptionId]) REFERENCES [Adoptions] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_AdoptionReports_Practices_PracticeId] FOREIGN KEY ([PracticeId]) REFERENCES [Practices] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [PracticeAnswers] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [Visibility] varchar(30) NOT NULL,
    [QuestionId] uniqueidentifier NOT NULL,
    [At] datetime2 NOT NULL,
    [Words] nvarchar(1500) NOT NULL,
    CONSTRAINT [PK_PracticeAnswers] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_PracticeAnswers_PracticeQuestions_QuestionId] FOREIGN KEY ([QuestionId]) REFERENCES [PracticeQuestions] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [EvidenceVersions] (
    [Id] uniqueidentifier NOT NULL,
    [TenantId] uniqueidentifier NOT NULL,
    [FileId] uniqueidentifier NOT NULL,
    [Number] int NOT NULL,
    [FileName] nvarchar(200) NOT NULL,
    [Kind] varchar(30) NOT NULL,
    [Bytes] bigint NOT NULL,
    [Sha256] char(64) NOT NULL,
    [AddedAt] datetime2 NOT NULL,
    [AddedById] uniqueidentifier NOT NULL,
    [Scan] varchar(30) NOT NULL,
    [ScannedAt] datetime2 NULL,
    [Found] nvarchar(200) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_EvidenceVersions] PRIMARY KEY ([TenantId], [Id]),
    CONSTRAINT [FK_EvidenceVersions_Evidence_TenantId_FileId] FOREIGN KEY ([TenantId], [FileId]) REFERENCES [Evidence] ([TenantId], [Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_EvidenceVersions_People_AddedById] FOREIGN KEY ([AddedById]) REFERENCES [People] ([Id]) ON DELETE NO ACTION
);
GO


CREATE INDEX [IX_AccessEntries_TenantId_At] ON [AccessEntries] ([TenantId], [At]);
GO


CREATE INDEX [IX_AccessEntries_TenantId_PersonId_At] ON [AccessEntries] ([TenantId], [PersonId], [At]);
GO


CREATE INDEX [IX_AccessReviews_ById] ON [AccessReviews] ([ById]);
GO


CREATE INDEX [IX_AccessReviews_TenantId_At] ON [AccessReviews] ([TenantId], [At]);
GO


CREATE INDEX [IX_ActionMappings_FromId] ON [ActionMappings] ([FromId]);
GO


CREATE INDEX [IX_ActionMappings_ToId] ON [ActionMappings] ([ToId]);
GO


CREATE INDEX [IX_Actions_OwnerId] ON [Actions] ([OwnerId]);
GO


CREATE INDEX [IX_Actions_TemplateActionId] ON [Actions] ([TemplateActionId]);
GO


CREATE INDEX [IX_Actions_TenantId_ContinuesId] ON [Actions] ([TenantId], [ContinuesId]);
GO


CREATE INDEX [IX_Actions_TenantId_OwnerId] ON [Actions] ([TenantId], [OwnerId]);
GO


CREATE UNIQUE INDEX [IX_Actions_TenantId_PlanId_ThemeId_Number] ON [Actions] ([TenantId], [PlanId], [ThemeId], [Number]);
GO


CREATE INDEX [IX_Actions_TenantId_ThreadId] ON [Actions] ([TenantId], [ThreadId]);
GO


CREATE INDEX [IX_Actions_ThemeId] ON [Actions] ([ThemeId]);
GO


CREATE INDEX [IX_AdoptionReports_AdoptionId] ON [AdoptionReports] ([AdoptionId]);
GO


CREATE INDEX [IX_AdoptionReports_PracticeId] ON [AdoptionReports] ([PracticeId]);
GO


CREATE INDEX [IX_AdoptionReports_TenantId] ON [AdoptionReports] ([TenantId]);
GO


CREATE INDEX [IX_Adoptions_PracticeId] ON [Adoptions] ([PracticeId]);
GO


CREATE UNIQUE INDEX [IX_Adoptions_TenantId_ActionId] ON [Adoptions] ([TenantId], [ActionId]);
GO


CREATE INDEX [IX_AgreedFeedback_SubmissionId] ON [AgreedFeedback] ([SubmissionId]);
GO


CREATE UNIQUE INDEX [IX_AgreedFeedback_TenantId_SubmissionId_ThemeId] ON [AgreedFeedback] ([TenantId], [SubmissionId], [ThemeId]);
GO


CREATE INDEX [IX_AgreedFeedback_ThemeId] ON [AgreedFeedback] ([ThemeId]);
GO


CREATE UNIQUE INDEX [IX_AnnualAnswers_TenantId_ReviewId_Code] ON [AnnualAnswers] ([TenantId], [ReviewId], [Code]);
GO


CREATE INDEX [IX_AnsweredThemes_TenantId] ON [AnsweredThemes] ([TenantId]);
GO


CREATE INDEX [IX_Answers_SubmissionId] ON [Answers] ([SubmissionId]);
GO


CREATE INDEX [IX_Answers_TenantId_SubmissionId_At] ON [Answers] ([TenantId], [SubmissionId], [At]);
GO


CREATE UNIQUE INDEX [IX_Answers_TenantId_SubmissionId_Number] ON [Answers] ([TenantId], [SubmissionId], [Number]);
GO


CREATE INDEX [IX_AuditEntries_TenantId_At] ON [AuditEntries] ([TenantId], [At]);
GO


CREATE INDEX [IX_AuditEntries_TenantId_ById_At] ON [AuditEntries] ([TenantId], [ById], [At]);
GO


CREATE INDEX [IX_AuditEntries_TenantId_ThingId_At] ON [AuditEntries] ([TenantId], [ThingId], [At]);
GO


CREATE INDEX [IX_AuditEntries_TenantId_UnderId_At] ON [AuditEntries] ([TenantId], [UnderId], [At]);
GO


CREATE INDEX [IX_CalendarFeeds_PersonId_EndedAt] ON [CalendarFeeds] ([PersonId], [EndedAt]);
GO


CREATE UNIQUE INDEX [IX_CalendarFeeds_SecretHash] ON [CalendarFeeds] ([SecretHash]);
GO


CREATE INDEX [IX_CycleExtensions_CycleId] ON [CycleExtensions] ([CycleId]);
GO


CREATE INDEX [IX_CycleExtensions_GivenById] ON [CycleExtensions] ([GivenById]);
GO


CREATE UNIQUE INDEX [IX_CycleExtensions_TenantId_CycleId] ON [CycleExtensions] ([TenantId], [CycleId]);
GO


CREATE INDEX [IX_DeclinedOptions_ById] ON [DeclinedOptions] ([ById]);
GO


CREATE INDEX [IX_DeclinedOptions_TemplateActionId] ON [DeclinedOptions] ([TemplateActionId]);
GO


CREATE UNIQUE INDEX [IX_Directories_EntraTenantId] ON [Directories] ([EntraTenantId]);
GO


CREATE INDEX [IX_DirectoryTenants_TenantId] ON [DirectoryTenants] ([TenantId]);
GO


CREATE UNIQUE INDEX [IX_Editions_Code] ON [Editions] ([Code]);
GO


CREATE INDEX [IX_Editions_FollowsId] ON [Editions] ([FollowsId]);
GO


CREATE UNIQUE INDEX [IX_Editions_StartYear] ON [Editions] ([StartYear]);
GO


CREATE INDEX [IX_Evidence_AddedById] ON [Evidence] ([AddedById]);
GO


CREATE INDEX [IX_Evidence_DeletedById] ON [Evidence] ([DeletedById]);
GO


CREATE INDEX [IX_Evidence_TenantId_ActionId] ON [Evidence] ([TenantId], [ActionId]);
GO


CREATE INDEX [IX_Evidence_TenantId_AddedAt] ON [Evidence] ([TenantId], [AddedAt]);
GO


CREATE INDEX [IX_Evidence_TenantId_ReviewId] ON [Evidence] ([TenantId], [ReviewId]);
GO


CREATE INDEX [IX_Evidence_TenantId_UpdateId] ON [Evidence] ([TenantId], [UpdateId]);
GO


CREATE INDEX [IX_EvidenceVersions_AddedById] ON [EvidenceVersions] ([AddedById]);
GO


CREATE UNIQUE INDEX [IX_EvidenceVersions_TenantId_FileId_Number] ON [EvidenceVersions] ([TenantId], [FileId], [Number]);
GO


CREATE INDEX [IX_EvidenceVersions_TenantId_Scan] ON [EvidenceVersions] ([TenantId], [Scan]);
GO


CREATE INDEX [IX_FormerMemberships_PersonId] ON [FormerMemberships] ([PersonId]);
GO


CREATE INDEX [IX_FormerMemberships_RemovedById] ON [FormerMemberships] ([RemovedById]);
GO


CREATE UNIQUE INDEX [IX_FormerMemberships_TenantId_PersonId] ON [FormerMemberships] ([TenantId], [PersonId]);
GO


CREATE INDEX [IX_HelpRequests_OffererId] ON [HelpRequests] ([OffererId]);
GO


CREATE INDEX [IX_HelpRequests_OfferId] ON [HelpRequests] ([OfferId]);
GO


CREATE INDEX [IX_HelpRequests_TenantId_ActionId] ON [HelpRequests] ([TenantId], [ActionId]);
GO


CREATE INDEX [IX_HelpRequests_ThemeId] ON [HelpRequests] ([ThemeId]);
GO


CREATE INDEX [IX_IdeaTriages_ById] ON [IdeaTriages] ([ById]);
GO


CREATE UNIQUE INDEX [IX_IdeaTriages_TenantId_ActionId] ON [IdeaTriages] ([TenantId], [ActionId]);
GO


CREATE INDEX [IX_Imports_ReadById] ON [Imports] ([ReadById]);
GO


CREATE INDEX [IX_Imports_TenantId_ReadAt] ON [Imports] ([TenantId], [ReadAt]);
GO


CREATE INDEX [IX_Invitations_InvitedById] ON [Invitations] ([InvitedById]);
GO


CREATE INDEX [IX_Invitations_PersonId] ON [Invitations] ([PersonId]);
GO


CREATE UNIQUE INDEX [IX_Invitations_SecretHash] ON [Invitations] ([SecretHash]) WHERE [SecretHash] IS NOT NULL;
GO


CREATE INDEX [IX_Invitations_TenantId] ON [Invitations] ([TenantId]);
GO


CREATE UNIQUE INDEX [IX_JobOrders_Job] ON [JobOrders] ([Job]);
GO


CREATE UNIQUE INDEX [IX_JobRuns_Job_DueAt_Place] ON [JobRuns] ([Job], [DueAt], [Place]);
GO


CREATE INDEX [IX_JobRuns_KeptUntil] ON [JobRuns] ([KeptUntil]);
GO


CREATE INDEX [IX_JobRuns_Outcome_StartedAt] ON [JobRuns] ([Outcome], [StartedAt]);
GO


CREATE UNIQUE INDEX [IX_JointExceptions_TenantId_PlanId_JointActionId] ON [JointExceptions] ([TenantId], [PlanId], [JointActionId]);
GO


CREATE INDEX [IX_JointExceptions_WrittenById] ON [JointExceptions] ([WrittenById]);
GO


CREATE INDEX [IX_KeptForms_PersonId_KeptAt] ON [KeptForms] ([PersonId], [KeptAt]);
GO


CREATE INDEX [IX_LearningSessions_StartsAt] ON [LearningSessions] ([StartsAt]);
GO


CREATE INDEX [IX_LearningSessions_ThemeId] ON [LearningSessions] ([ThemeId]);
GO


CREATE UNIQUE INDEX [IX_LetterChoices_PersonId] ON [LetterChoices] ([PersonId]);
GO


CREATE INDEX [IX_LetterDebts_LetterId] ON [LetterDebts] ([LetterId]);
GO


CREATE INDEX [IX_LetterDebts_PersonId] ON [LetterDebts] ([PersonId]);
GO


CREATE INDEX [IX_LetterDebts_SettledAt_PersonId] ON [LetterDebts] ([SettledAt], [PersonId]);
GO


CREATE UNIQUE INDEX [IX_LetterDebts_TenantId_SubjectId_PersonId_Kind_DueDay_Occasion] ON [LetterDebts] ([TenantId], [SubjectId], [PersonId], [Kind], [DueDay], [Occasion]);
GO


CREATE UNIQUE INDEX [IX_Letters_PersonId_ReminderDay] ON [Letters] ([PersonId], [ReminderDay]) WHERE [ReminderDay] IS NOT NULL;
GO


CREATE INDEX [IX_Letters_State_ClaimedUntil] ON [Letters] ([State], [ClaimedUntil]);
GO


CREATE UNIQUE INDEX [IX_Letters_StopWords] ON [Letters] ([StopWords]) WHERE [StopWords] IS NOT NULL;
GO


CREATE UNIQUE INDEX [IX_LetterWordings_Kind] ON [LetterWordings] ([Kind]);
GO


CREATE INDEX [IX_Links_TenantId_FollowsId] ON [Links] ([TenantId], [FollowsId]);
GO


CREATE INDEX [IX_Memberships_GivenById] ON [Memberships] ([GivenById]);
GO


CREATE INDEX [IX_Memberships_PersonId] ON [Memberships] ([PersonId]);
GO


CREATE UNIQUE INDEX [IX_Memberships_TenantId_PersonId_Role] ON [Memberships] ([TenantId], [PersonId], [Role]);
GO


CREATE INDEX [IX_Milestones_DoneById] ON [Milestones] ([DoneById]);
GO


CREATE INDEX [IX_Milestones_MovedById] ON [Milestones] ([MovedById]);
GO


CREATE INDEX [IX_Milestones_TenantId_ActionId] ON [Milestones] ([TenantId], [ActionId]);
GO


CREATE INDEX [IX_Nominations_TenantId_ActionId] ON [Nominations] ([TenantId], [ActionId]);
GO


CREATE INDEX [IX_Offers_State] ON [Offers] ([State]);
GO


CREATE UNIQUE INDEX [IX_OwnDays_TenantId] ON [OwnDays] ([TenantId]);
GO


CREATE INDEX [IX_OwnersDays_PersonId] ON [OwnersDays] ([PersonId]);
GO


CREATE UNIQUE INDEX [IX_OwnersDays_TenantId_PersonId] ON [OwnersDays] ([TenantId], [PersonId]);
GO


CREATE INDEX [IX_PanelNotes_ById] ON [PanelNotes] ([ById]);
GO


CREATE INDEX [IX_PanelNotes_SubmissionId] ON [PanelNotes] ([SubmissionId]);
GO


CREATE UNIQUE INDEX [IX_PanelNotes_TenantId_SubmissionId_ThemeId_Seat] ON [PanelNotes] ([TenantId], [SubmissionId], [ThemeId], [Seat]);
GO


CREATE INDEX [IX_PanelNotes_ThemeId] ON [PanelNotes] ([ThemeId]);
GO


CREATE INDEX [IX_PanelSeats_PersonId] ON [PanelSeats] ([PersonId]);
GO


CREATE UNIQUE INDEX [IX_PanelSeats_TenantId_Seat] ON [PanelSeats] ([TenantId], [Seat]);
GO


CREATE UNIQUE INDEX [IX_PaperTemplates_TenantId_Name] ON [PaperTemplates] ([TenantId], [Name]);
GO


CREATE INDEX [IX_PeerAnswers_PeerGroupId] ON [PeerAnswers] ([PeerGroupId]);
GO


CREATE UNIQUE INDEX [IX_PeerGroups_Name] ON [PeerGroups] ([Name]);
GO


CREATE UNIQUE INDEX [IX_People_DirectoryId_ObjectId] ON [People] ([DirectoryId], [ObjectId]) WHERE [DirectoryId] IS NOT NULL AND [ObjectId] IS NOT NULL;
GO


CREATE UNIQUE INDEX [IX_People_Email] ON [People] ([Email]);
GO


CREATE INDEX [IX_PersonalTokens_PersonId] ON [PersonalTokens] ([PersonId]);
GO


CREATE UNIQUE INDEX [IX_PersonalTokens_SecretHash] ON [PersonalTokens] ([SecretHash]);
GO


CREATE INDEX [IX_PersonalTokens_TenantId_PersonId] ON [PersonalTokens] ([TenantId], [PersonId]);
GO


CREATE INDEX [IX_Plans_EditionId] ON [Plans] ([EditionId]);
GO


CREATE UNIQUE INDEX [IX_Plans_TenantId_StartYear] ON [Plans] ([TenantId], [StartYear]);
GO


CREATE INDEX [IX_PlanTheme_ThemeId] ON [PlanTheme] ([ThemeId]);
GO


CREATE INDEX [IX_PlanVersionActions_OwnerId] ON [PlanVersionActions] ([OwnerId]);
GO


CREATE INDEX [IX_PlanVersionActions_TemplateActionId] ON [PlanVersionActions] ([TemplateActionId]);
GO


CREATE INDEX [IX_PlanVersionActions_TenantId_ActionId] ON [PlanVersionActions] ([TenantId], [ActionId]);
GO


CREATE INDEX [IX_PlanVersionActions_ThemeId] ON [PlanVersionActions] ([ThemeId]);
GO


CREATE INDEX [IX_PlanVersions_TenantId_PlanId] ON [PlanVersions] ([TenantId], [PlanId]);
GO


CREATE UNIQUE INDEX [IX_PlanVersions_TenantId_StartYear_Number] ON [PlanVersions] ([TenantId], [StartYear], [Number]);
GO


CREATE UNIQUE INDEX [IX_PolicyReports_Directive_Blocked_Page] ON [PolicyReports] ([Directive], [Blocked], [Page]);
GO


CREATE INDEX [IX_PracticeAnswers_QuestionId] ON [PracticeAnswers] ([QuestionId]);
GO


CREATE INDEX [IX_PracticeAnswers_TenantId] ON [PracticeAnswers] ([TenantId]);
GO


CREATE INDEX [IX_PracticeQuestions_PracticeId] ON [PracticeQuestions] ([PracticeId]);
GO


CREATE INDEX [IX_PracticeQuestions_TenantId] ON [PracticeQuestions] ([TenantId]);
GO


CREATE UNIQUE INDEX [IX_Practices_NominationId] ON [Practices] ([NominationId]) WHERE [NominationId] IS NOT NULL;
GO


CREATE INDEX [IX_Practices_PromotedToId] ON [Practices] ([PromotedToId]);
GO


CREATE INDEX [IX_Practices_State] ON [Practices] ([State]);
GO


CREATE UNIQUE INDEX [IX_RequestSteps_AskerId_RequestId_Number] ON [RequestSteps] ([AskerId], [RequestId], [Number]);
GO


CREATE INDEX [IX_RequestSteps_TenantId] ON [RequestSteps] ([TenantId]);
GO


CREATE UNIQUE INDEX [IX_ReviewCycles_Code] ON [ReviewCycles] ([Code]);
GO


CREATE INDEX [IX_ReviewCycles_ThemeId] ON [ReviewCycles] ([ThemeId]);
GO


CREATE UNIQUE INDEX [IX_ReviewNarratives_TenantId_ReviewId_ThemeId] ON [ReviewNarratives] ([TenantId], [ReviewId], [ThemeId]);
GO


CREATE INDEX [IX_ReviewNarratives_ThemeId] ON [ReviewNarratives] ([ThemeId]);
GO


CREATE INDEX [IX_Reviews_CycleId] ON [Reviews] ([CycleId]);
GO


CREATE UNIQUE INDEX [IX_Reviews_TenantId_CycleId] ON [Reviews] ([TenantId], [CycleId]);
GO


CREATE INDEX [IX_Reviews_TenantId_PlanId] ON [Reviews] ([TenantId], [PlanId]);
GO


CREATE INDEX [IX_ReviewSpend_TenantId_ReviewId] ON [ReviewSpend] ([TenantId], [ReviewId]);
GO


CREATE INDEX [IX_ReviewSpend_ThemeId] ON [ReviewSpend] ([ThemeId]);
GO


CREATE INDEX [IX_ReviewStandings_CycleCode] ON [ReviewStandings] ([CycleCode]);
GO


CREATE INDEX [IX_RevisedActions_TemplateActionId_Number] ON [RevisedActions] ([TemplateActionId], [Number]);
GO


CREATE INDEX [IX_Revisions_BegunById] ON [Revisions] ([BegunById]);
GO


CREATE UNIQUE INDEX [IX_Revisions_EditionId_Number] ON [Revisions] ([EditionId], [Number]);
GO


CREATE INDEX [IX_Revisions_PublishedById] ON [Revisions] ([PublishedById]);
GO


CREATE INDEX [IX_Risks_OwnerId] ON [Risks] ([OwnerId]);
GO


CREATE INDEX [IX_Risks_TenantId_ResolvedAt] ON [Risks] ([TenantId], [ResolvedAt]);
GO


CREATE INDEX [IX_Risks_ThemeId] ON [Risks] ([ThemeId]);
GO


CREATE INDEX [IX_RolloutAnswers_RolloutId] ON [RolloutAnswers] ([RolloutId]);
GO


CREATE INDEX [IX_RolloutAnswers_TenantId_ActionId] ON [RolloutAnswers] ([TenantId], [ActionId]);
GO


CREATE INDEX [IX_RolloutProposals_RolloutId] ON [RolloutProposals] ([RolloutId]);
GO


CREATE INDEX [IX_Rollouts_ThemeId] ON [Rollouts] ([ThemeId]);
GO


CREATE INDEX [IX_SavedViews_OwnerId] ON [SavedViews] ([OwnerId]);
GO


CREATE INDEX [IX_SavedViews_TenantId_OwnerId] ON [SavedViews] ([TenantId], [OwnerId]);
GO


CREATE UNIQUE INDEX [IX_SealedEntries_TenantId_SealNumber_Position] ON [SealedEntries] ([TenantId], [SealNumber], [Position]);
GO


CREATE INDEX [IX_SessionPlaces_PersonId] ON [SessionPlaces] ([PersonId]);
GO


CREATE INDEX [IX_SessionPlaces_SessionId] ON [SessionPlaces] ([SessionId]);
GO


CREATE INDEX [IX_Sessions_PersonId_StartedAt] ON [Sessions] ([PersonId], [StartedAt]);
GO


CREATE INDEX [IX_ShelfExports_AskedById] ON [ShelfExports] ([AskedById]);
GO


CREATE INDEX [IX_ShelfExports_TenantId_AskedAt] ON [ShelfExports] ([TenantId], [AskedAt]);
GO


CREATE INDEX [IX_SignInLinks_PersonId_AskedAt] ON [SignInLinks] ([PersonId], [AskedAt]);
GO


CREATE UNIQUE INDEX [IX_SignInLinks_SecretHash] ON [SignInLinks] ([SecretHash]) WHERE [SecretHash] IS NOT NULL;
GO


CREATE INDEX [IX_Submissions_CycleCode_Kind] ON [Submissions] ([CycleCode], [Kind]);
GO


CREATE UNIQUE INDEX [IX_Submissions_TenantId_Kind_StartYear_CycleCode_VersionNumber] ON [Submissions] ([TenantId], [Kind], [StartYear], [CycleCode], [VersionNumber]);
GO


CREATE INDEX [IX_SubmittedActions_TenantId_ActionId] ON [SubmittedActions] ([TenantId], [ActionId]);
GO


CREATE INDEX [IX_SubmittedAnnualAnswers_TenantId] ON [SubmittedAnnualAnswers] ([TenantId]);
GO


CREATE INDEX [IX_SubmittedDeclines_TenantId_TemplateActionId] ON [SubmittedDeclines] ([TenantId], [TemplateActionId]);
GO


CREATE UNIQUE INDEX [IX_SubmittedEvidence_SubmissionId_EvidenceId] ON [SubmittedEvidence] ([SubmissionId], [EvidenceId]);
GO


CREATE INDEX [IX_SubmittedEvidence_TenantId_ActionId] ON [SubmittedEvidence] ([TenantId], [ActionId]);
GO


CREATE INDEX [IX_SubmittedEvidence_TenantId_EvidenceId] ON [SubmittedEvidence] ([TenantId], [EvidenceId]);
GO


CREATE INDEX [IX_SubmittedExceptions_TenantId] ON [SubmittedExceptions] ([TenantId]);
GO


CREATE INDEX [IX_SubmittedProgress_SubmissionId_Visibility_TenantId] ON [SubmittedProgress] ([SubmissionId], [Visibility], [TenantId]);
GO


CREATE INDEX [IX_SubmittedProgress_TenantId_ActionId] ON [SubmittedProgress] ([TenantId], [ActionId]);
GO


CREATE INDEX [IX_SubmittedProgress_TenantId_ThreadId] ON [SubmittedProgress] ([TenantId], [ThreadId]);
GO


CREATE INDEX [IX_SubmittedRisks_TenantId_RiskId] ON [SubmittedRisks] ([TenantId], [RiskId]);
GO


CREATE INDEX [IX_SubmittedSpend_TenantId] ON [SubmittedSpend] ([TenantId]);
GO


CREATE INDEX [IX_SubmittedThemes_TenantId] ON [SubmittedThemes] ([TenantId]);
GO


CREATE INDEX [IX_TemplateActions_ThemeId_Code] ON [TemplateActions] ([ThemeId], [Code]);
GO


CREATE INDEX [IX_Tenants_BcuId] ON [Tenants] ([BcuId]);
GO


CREATE UNIQUE INDEX [IX_Tenants_Slug] ON [Tenants] ([Slug]);
GO


CREATE INDEX [IX_ThemeFollows_ThemeId] ON [ThemeFollows] ([ThemeId]);
GO


CREATE INDEX [IX_ThemeMappings_FromId] ON [ThemeMappings] ([FromId]);
GO


CREATE INDEX [IX_ThemeMappings_ToId] ON [ThemeMappings] ([ToId]);
GO


CREATE INDEX [IX_Themes_EditionId_Number] ON [Themes] ([EditionId], [Number]);
GO


CREATE INDEX [IX_Undertakings_TenantId_Subject] ON [Undertakings] ([TenantId], [Subject]);
GO


CREATE INDEX [IX_UndoSteps_PersonId] ON [UndoSteps] ([PersonId]);
GO


CREATE INDEX [IX_UndoSteps_TenantId_At] ON [UndoSteps] ([TenantId], [At]);
GO


CREATE INDEX [IX_UndoSteps_TenantId_PlanId_PersonId_At] ON [UndoSteps] ([TenantId], [PlanId], [PersonId], [At]);
GO


CREATE INDEX [IX_Updates_ById] ON [Updates] ([ById]);
GO


CREATE INDEX [IX_Updates_TenantId_ActionId_At] ON [Updates] ([TenantId], [ActionId], [At]);
GO


CREATE INDEX [IX_Updates_TenantId_At] ON [Updates] ([TenantId], [At]);
GO


CREATE INDEX [IX_Watches_PersonId] ON [Watches] ([PersonId]);
GO


CREATE INDEX [IX_WebhookDebts_AboutId] ON [WebhookDebts] ([AboutId]);
GO


CREATE INDEX [IX_WebhookDebts_State_ClaimedUntil] ON [WebhookDebts] ([State], [ClaimedUntil]);
GO


CREATE UNIQUE INDEX [IX_WebhookDebts_TenantId_AboutId_SubjectId_Kind_DueDay_Occasion] ON [WebhookDebts] ([TenantId], [AboutId], [SubjectId], [Kind], [DueDay], [Occasion]) WHERE [Kind] IS NOT NULL;
GO


CREATE INDEX [IX_Webhooks_TenantId_EndedAt] ON [Webhooks] ([TenantId], [EndedAt]);
GO
