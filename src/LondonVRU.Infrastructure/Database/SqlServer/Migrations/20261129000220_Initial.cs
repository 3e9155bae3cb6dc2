using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LondonVRU.Infrastructure.Database.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AccessEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Way = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Network = table.Column<string>(type: "varchar(24)", unicode: false, maxLength: 24, nullable: true),
                    What = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false),
                    IsOutside = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessEntries", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Way = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Network = table.Column<string>(type: "varchar(24)", unicode: false, maxLength: 24, nullable: true),
                    Thing = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: false),
                    ThingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UnderId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    IsRestricted = table.Column<bool>(type: "bit", nullable: false),
                    Changes = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "AuditSeals",
                columns: table => new
                {
                    Number = table.Column<int>(type: "int", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false),
                    Hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditSeals", x => new { x.TenantId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "Directories",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EntraTenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    AllowedSince = table.Column<DateTime>(type: "datetime2", nullable: false),
                    StoppedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Directories", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Editions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartYear = table.Column<int>(type: "int", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(7)", maxLength: 7, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    State = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RetiredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    FollowsId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Editions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Editions_Editions_FollowsId",
                        column: x => x.FollowsId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JobOrders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Job = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    PausedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RunAskedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobOrders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Job = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Place = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsByHand = table.Column<bool>(type: "bit", nullable: false),
                    Outcome = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    Error = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Worker = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    KeptUntil = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LetterWordings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Opening = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Closing = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterWordings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Nominations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    ActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NominatedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Summary = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: true),
                    WhatWasDone = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    ForWhom = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    WhatItTook = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    WhatChanged = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Evidence = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Stage = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true),
                    Outcome = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true),
                    Cost = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true),
                    Ages = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true),
                    Setting = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true),
                    Contact = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ThemeIds = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Nominations", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Offers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    State = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    WhatItIs = table.Column<string>(type: "nvarchar(3000)", maxLength: 3000, nullable: true),
                    ForWhom = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ThemeIds = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Places = table.Column<int>(type: "int", nullable: true),
                    PlacesTaken = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Contact = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Offers", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "OwnDays",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ForOwners = table.Column<int>(type: "int", nullable: false),
                    ForBoard = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnDays", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "PaperTemplates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Board = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ReportOf = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Wards = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Contact = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Decision = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Parts = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Indicators = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Recommendations = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Background = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Financial = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Legal = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Equalities = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    CrimeAndDisorder = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Environment = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperTemplates", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "PeerGroups",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Boroughs = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeerGroups", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PeerSuggestions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Boroughs = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SuggestedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeerSuggestions", x => new { x.TenantId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "PolicyReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Directive = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Blocked = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Page = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false),
                    FirstSeenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RequestCaps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OpenRequests = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestCaps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SealedEntries",
                columns: table => new
                {
                    EntryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SealNumber = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SealedEntries", x => new { x.TenantId, x.EntryId });
                });

            migrationBuilder.CreateTable(
                name: "Tenants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Slug = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    ShortName = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Code = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    BcuId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsInner = table.Column<bool>(type: "bit", nullable: true),
                    TileRow = table.Column<int>(type: "int", nullable: true),
                    TileColumn = table.Column<int>(type: "int", nullable: true),
                    PoliceForce = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    Population = table.Column<int>(type: "int", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    RetiredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RetiredBecause = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tenants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Tenants_Tenants_BcuId",
                        column: x => x.BcuId,
                        principalTable: "Tenants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Agency = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    IsEnabled = table.Column<bool>(type: "bit", nullable: false),
                    IsMachine = table.Column<bool>(type: "bit", nullable: false),
                    SignsInBy = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true),
                    DirectoryId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ObjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LastSeenAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AnonymisedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                    table.ForeignKey(
                        name: "FK_People_Directories_DirectoryId",
                        column: x => x.DirectoryId,
                        principalTable: "Directories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EditionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartYear = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    VersionNumber = table.Column<int>(type: "int", nullable: false),
                    SignOffAskedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SignOffAskedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SignedOffById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SignedOffAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DeclinedBecause = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TemplateRevision = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Plans", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Plans_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Themes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EditionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    ShortName = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FormerNames = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Themes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Themes_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PeerAnswers",
                columns: table => new
                {
                    SuggestionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    PeerGroupId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeclinedBecause = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeerAnswers", x => new { x.TenantId, x.SuggestionId });
                    table.ForeignKey(
                        name: "FK_PeerAnswers_PeerSuggestions_TenantId_SuggestionId",
                        columns: x => new { x.TenantId, x.SuggestionId },
                        principalTable: "PeerSuggestions",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DirectoryTenants",
                columns: table => new
                {
                    DirectoryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirectoryTenants", x => new { x.DirectoryId, x.TenantId });
                    table.ForeignKey(
                        name: "FK_DirectoryTenants_Directories_DirectoryId",
                        column: x => x.DirectoryId,
                        principalTable: "Directories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DirectoryTenants_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanStandings",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartYear = table.Column<int>(type: "int", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    State = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    VersionNumber = table.Column<int>(type: "int", nullable: false),
                    Actions = table.Column<int>(type: "int", nullable: false),
                    WithoutOwner = table.Column<int>(type: "int", nullable: false),
                    Undated = table.Column<int>(type: "int", nullable: false),
                    PastTheirEnd = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanStandings", x => new { x.TenantId, x.StartYear });
                    table.ForeignKey(
                        name: "FK_PlanStandings_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewStandings",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CycleCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    State = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    OpenActions = table.Column<int>(type: "int", nullable: false),
                    Updated = table.Column<int>(type: "int", nullable: false),
                    Owners = table.Column<int>(type: "int", nullable: false),
                    OwnersHeard = table.Column<int>(type: "int", nullable: false),
                    Themes = table.Column<int>(type: "int", nullable: false),
                    ThemesWritten = table.Column<int>(type: "int", nullable: false),
                    AsksForHelp = table.Column<bool>(type: "bit", nullable: false),
                    SignOffAskedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DaysLate = table.Column<int>(type: "int", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewStandings", x => new { x.TenantId, x.CycleCode });
                    table.ForeignKey(
                        name: "FK_ReviewStandings_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Submissions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    StartYear = table.Column<int>(type: "int", nullable: false),
                    CycleCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    VersionNumber = table.Column<int>(type: "int", nullable: false),
                    TemplateRevision = table.Column<int>(type: "int", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SubmittedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    SignedOffBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    DaysLate = table.Column<int>(type: "int", nullable: true),
                    HelpWanted = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Submissions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Submissions_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WebhookDebts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AboutId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DueDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Occasion = table.Column<int>(type: "int", nullable: false),
                    OwedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ClaimedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    FailedSince = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    TriedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebhookDebts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WebhookDebts_Tenants_AboutId",
                        column: x => x.AboutId,
                        principalTable: "Tenants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WebhookDebts_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Webhooks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Address = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    KeptSecret = table.Column<string>(type: "varchar(1000)", unicode: false, maxLength: 1000, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Webhooks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Webhooks_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AccessReviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    People = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessReviews", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_AccessReviews_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CalendarFeeds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SecretHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LastReadAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarFeeds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarFeeds_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FormerMemberships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Roles = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    LeftAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RemovedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerMemberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormerMemberships_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FormerMemberships_People_RemovedById",
                        column: x => x.RemovedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FormerMemberships_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IdeaTriages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdeaTriages", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_IdeaTriages_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Imports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartYear = table.Column<int>(type: "int", nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ReadById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Preview = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Imports", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Imports_People_ReadById",
                        column: x => x.ReadById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Invitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Agency = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Role = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Method = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    InvitedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    InvitedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SecretHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    AcceptedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invitations_People_InvitedById",
                        column: x => x.InvitedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Invitations_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Invitations_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KeptForms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KeptAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Body = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptForms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KeptForms_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LetterChoices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Tasks = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    News = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    NewsBefore = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterChoices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LetterChoices_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Letters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Address = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    ReminderDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Subject = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    IsSecret = table.Column<bool>(type: "bit", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Html = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    StopWords = table.Column<string>(type: "varchar(43)", unicode: false, maxLength: 43, nullable: true),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    ClaimedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClaimedBy = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FailedSince = table.Column<DateTime>(type: "datetime2", nullable: true),
                    GivenUpAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsRefused = table.Column<bool>(type: "bit", nullable: false),
                    LastError = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Letters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Letters_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Memberships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Role = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Since = table.Column<DateTime>(type: "datetime2", nullable: false),
                    GivenById = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Memberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Memberships_People_GivenById",
                        column: x => x.GivenById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Memberships_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Memberships_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OwnersDays",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Days = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnersDays", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_OwnersDays_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PanelSeats",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Seat = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PanelSeats", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_PanelSeats_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonalTokens",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    MayWrite = table.Column<bool>(type: "bit", nullable: false),
                    SecretHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Tail = table.Column<string>(type: "varchar(4)", unicode: false, maxLength: 4, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LastUsedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonalTokens", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonalTokens_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PersonalTokens_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Revisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EditionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    BegunById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PublishedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Revisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Revisions_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Revisions_People_BegunById",
                        column: x => x.BegunById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Revisions_People_PublishedById",
                        column: x => x.PublishedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IsShared = table.Column<bool>(type: "bit", nullable: false),
                    IsPinned = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_SavedViews_People_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Method = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ProvenAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Device = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sessions_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ShelfExports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartYear = table.Column<int>(type: "int", nullable: false),
                    CycleCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    PackOf = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    AskedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Done = table.Column<int>(type: "int", nullable: false),
                    Total = table.Column<int>(type: "int", nullable: false),
                    Tries = table.Column<int>(type: "int", nullable: false),
                    BeatAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    SubmissionIds = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Copies = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShelfExports", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ShelfExports_People_AskedById",
                        column: x => x.AskedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SignInLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BrowserHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SecretHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    UsedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WrongCodes = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignInLinks_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JointExceptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    JointActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    WrittenById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JointExceptions", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_JointExceptions_People_WrittenById",
                        column: x => x.WrittenById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_JointExceptions_Plans_TenantId_PlanId",
                        columns: x => new { x.TenantId, x.PlanId },
                        principalTable: "Plans",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartYear = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SubmittedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    SignedOffBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanVersions", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_PlanVersions_Plans_TenantId_PlanId",
                        columns: x => new { x.TenantId, x.PlanId },
                        principalTable: "Plans",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UndoSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    What = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Before = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UndoSteps", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_UndoSteps_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UndoSteps_Plans_TenantId_PlanId",
                        columns: x => new { x.TenantId, x.PlanId },
                        principalTable: "Plans",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HelpRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OffererId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    OfferId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Subject = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Places = table.Column<int>(type: "int", nullable: false),
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActionText = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HelpRequests", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_HelpRequests_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LearningSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    StartsAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Place = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PracticeIds = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Notes = table.Column<string>(type: "nvarchar(max)", maxLength: 6000, nullable: true),
                    CancelledBecause = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LearningSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LearningSessions_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanTheme",
                columns: table => new
                {
                    PlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NextNumber = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanTheme", x => new { x.TenantId, x.PlanId, x.ThemeId });
                    table.ForeignKey(
                        name: "FK_PlanTheme_Plans_TenantId_PlanId",
                        columns: x => new { x.TenantId, x.PlanId },
                        principalTable: "Plans",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PlanTheme_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewCycles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    StartYear = table.Column<int>(type: "int", nullable: false),
                    QuarterNumber = table.Column<int>(type: "int", nullable: false),
                    OpensOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    GraceDays = table.Column<int>(type: "int", nullable: false),
                    DaysBefore = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DaysAfter = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Questions = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    ChangedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ChangedBecause = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    IsCancelled = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ThemeNumber = table.Column<int>(type: "int", nullable: true),
                    ThemeName = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: true),
                    ThemeIds = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Asked = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewCycles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewCycles_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Risks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Level = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Mitigation = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsRestricted = table.Column<bool>(type: "bit", nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EscalatedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AskedOfLondon = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ResolvedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Resolution = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Risks", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Risks_People_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Risks_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Rollouts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Summary = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    WhatItIs = table.Column<string>(type: "nvarchar(3000)", maxLength: 3000, nullable: true),
                    WhatIsAsked = table.Column<string>(type: "nvarchar(3000)", maxLength: 3000, nullable: true),
                    Success = table.Column<string>(type: "nvarchar(3000)", maxLength: 3000, nullable: true),
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AnswerBy = table.Column<DateOnly>(type: "date", nullable: true),
                    Contact = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    TenantIds = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedBecause = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rollouts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rollouts_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TemplateActions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Guidance = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Weighting = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    SuggestedAgencies = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    SuccessLooksLike = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Evidence = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    EvidenceLinks = table.Column<string>(type: "nvarchar(3000)", maxLength: 3000, nullable: false),
                    Cadence = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TemplateActions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TemplateActions_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ThemeFollows",
                columns: table => new
                {
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ThemeFollows", x => new { x.TenantId, x.PersonId, x.ThemeId });
                    table.ForeignKey(
                        name: "FK_ThemeFollows_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ThemeMappings",
                columns: table => new
                {
                    EditionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FromId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ToId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ThemeMappings", x => new { x.EditionId, x.FromId });
                    table.ForeignKey(
                        name: "FK_ThemeMappings_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ThemeMappings_Themes_FromId",
                        column: x => x.FromId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ThemeMappings_Themes_ToId",
                        column: x => x.ToId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgreedFeedback",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    WantsChanges = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreedFeedback", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_AgreedFeedback_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreedFeedback_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Answers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    By = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Answers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Answers_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PanelNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Seat = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Score = table.Column<int>(type: "int", nullable: true),
                    Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PanelNotes", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_PanelNotes_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PanelNotes_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PanelNotes_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SubmittedActions",
                columns: table => new
                {
                    SubmissionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Origin = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    TemplateActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LeadAgency = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    OwnerName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    StartAsWritten = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    EndAsWritten = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Weighting = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    SuccessLooksLike = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    DoesNotApplyBecause = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubmittedActions", x => new { x.SubmissionId, x.ActionId });
                    table.ForeignKey(
                        name: "FK_SubmittedActions_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SubmittedAnnualAnswers",
                columns: table => new
                {
                    SubmissionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Question = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(max)", maxLength: 6000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubmittedAnnualAnswers", x => new { x.SubmissionId, x.Code });
                    table.ForeignKey(
                        name: "FK_SubmittedAnnualAnswers_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SubmittedDeclines",
                columns: table => new
                {
                    SubmissionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TemplateActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubmittedDeclines", x => new { x.SubmissionId, x.TemplateActionId });
                    table.ForeignKey(
                        name: "FK_SubmittedDeclines_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SubmittedEvidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    EvidenceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ContentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Date = table.Column<DateOnly>(type: "date", nullable: true),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    Scan = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubmittedEvidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SubmittedEvidence_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SubmittedExceptions",
                columns: table => new
                {
                    SubmissionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    JointActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubmittedExceptions", x => new { x.SubmissionId, x.JointActionId });
                    table.ForeignKey(
                        name: "FK_SubmittedExceptions_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SubmittedProgress",
                columns: table => new
                {
                    SubmissionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ThreadId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    IsEssential = table.Column<bool>(type: "bit", nullable: false),
                    Status = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true),
                    Done = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Next = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    HelpWanted = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TemplateActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DoesNotApplyBecause = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    EndAsWritten = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubmittedProgress", x => new { x.SubmissionId, x.ActionId });
                    table.ForeignKey(
                        name: "FK_SubmittedProgress_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SubmittedRisks",
                columns: table => new
                {
                    SubmissionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RiskId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Level = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Mitigation = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AskedOfLondon = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Resolution = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubmittedRisks", x => new { x.SubmissionId, x.RiskId });
                    table.ForeignKey(
                        name: "FK_SubmittedRisks_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SubmittedSpend",
                columns: table => new
                {
                    SubmissionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LineId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    What = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Planned = table.Column<long>(type: "bigint", nullable: true),
                    Spent = table.Column<long>(type: "bigint", nullable: true),
                    Forecast = table.Column<long>(type: "bigint", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubmittedSpend", x => new { x.SubmissionId, x.LineId });
                    table.ForeignKey(
                        name: "FK_SubmittedSpend_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SubmittedThemes",
                columns: table => new
                {
                    SubmissionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    Narrative = table.Column<string>(type: "nvarchar(max)", maxLength: 6000, nullable: true),
                    IsCarried = table.Column<bool>(type: "bit", nullable: false),
                    HelpWanted = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    RestrictedCount = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubmittedThemes", x => new { x.SubmissionId, x.ThemeId });
                    table.ForeignKey(
                        name: "FK_SubmittedThemes_Submissions_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "Submissions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LetterDebts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DueDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Occasion = table.Column<int>(type: "int", nullable: false),
                    OwedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LetterId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SettledAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterDebts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LetterDebts_Letters_LetterId",
                        column: x => x.LetterId,
                        principalTable: "Letters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LetterDebts_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LetterDebts_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RequestSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OffererId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    RequestId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    OfferId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OfferTitle = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    OfferOfId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequestSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RequestSteps_HelpRequests_AskerId_RequestId",
                        columns: x => new { x.AskerId, x.RequestId },
                        principalTable: "HelpRequests",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SessionPlaces",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionPlaces", x => new { x.TenantId, x.SessionId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_SessionPlaces_LearningSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "LearningSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionPlaces_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CycleExtensions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CycleId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    GivenById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GivenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CycleExtensions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CycleExtensions_People_GivenById",
                        column: x => x.GivenById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CycleExtensions_ReviewCycles_CycleId",
                        column: x => x.CycleId,
                        principalTable: "ReviewCycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CycleExtensions_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CycleId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    VersionNumber = table.Column<int>(type: "int", nullable: false),
                    HelpWanted = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    SignOffAskedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SignOffAskedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AskedEarlyBecause = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    SignedOffById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SignedOffAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DeclinedBecause = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DaysLate = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reviews", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Reviews_Plans_TenantId_PlanId",
                        columns: x => new { x.TenantId, x.PlanId },
                        principalTable: "Plans",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reviews_ReviewCycles_CycleId",
                        column: x => x.CycleId,
                        principalTable: "ReviewCycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RolloutAnswers",
                columns: table => new
                {
                    RolloutId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    ActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StartYear = table.Column<int>(type: "int", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RolloutAnswers", x => new { x.TenantId, x.RolloutId });
                    table.ForeignKey(
                        name: "FK_RolloutAnswers_Rollouts_RolloutId",
                        column: x => x.RolloutId,
                        principalTable: "Rollouts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RolloutProposals",
                columns: table => new
                {
                    RolloutId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RolloutProposals", x => new { x.TenantId, x.RolloutId });
                    table.ForeignKey(
                        name: "FK_RolloutProposals_Rollouts_RolloutId",
                        column: x => x.RolloutId,
                        principalTable: "Rollouts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ActionMappings",
                columns: table => new
                {
                    EditionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FromId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ToId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActionMappings", x => new { x.EditionId, x.FromId });
                    table.ForeignKey(
                        name: "FK_ActionMappings_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ActionMappings_TemplateActions_FromId",
                        column: x => x.FromId,
                        principalTable: "TemplateActions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ActionMappings_TemplateActions_ToId",
                        column: x => x.ToId,
                        principalTable: "TemplateActions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Actions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Origin = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    TemplateActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PracticeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RolloutId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ContinuesId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ThreadId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    LeadAgency = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OwnerAsWritten = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Partners = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    SuccessLooksLike = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    KnownBy = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Weighting = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Cadence = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Maturity = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Funding = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    IsRestricted = table.Column<bool>(type: "bit", nullable: false),
                    DoesNotApplyBecause = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Status = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true),
                    LatestUpdateId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    End_AsWritten = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    End_From = table.Column<DateOnly>(type: "date", nullable: true),
                    End_Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    End_To = table.Column<DateOnly>(type: "date", nullable: true),
                    Start_AsWritten = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Start_From = table.Column<DateOnly>(type: "date", nullable: true),
                    Start_Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Start_To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Actions", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Actions_Actions_TenantId_ContinuesId",
                        columns: x => new { x.TenantId, x.ContinuesId },
                        principalTable: "Actions",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Actions_People_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Actions_Plans_TenantId_PlanId",
                        columns: x => new { x.TenantId, x.PlanId },
                        principalTable: "Plans",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Actions_TemplateActions_TemplateActionId",
                        column: x => x.TemplateActionId,
                        principalTable: "TemplateActions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Actions_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DeclinedOptions",
                columns: table => new
                {
                    PlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TemplateActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeclinedOptions", x => new { x.TenantId, x.PlanId, x.TemplateActionId });
                    table.ForeignKey(
                        name: "FK_DeclinedOptions_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DeclinedOptions_Plans_TenantId_PlanId",
                        columns: x => new { x.TenantId, x.PlanId },
                        principalTable: "Plans",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DeclinedOptions_TemplateActions_TemplateActionId",
                        column: x => x.TemplateActionId,
                        principalTable: "TemplateActions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanVersionActions",
                columns: table => new
                {
                    VersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Origin = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    TemplateActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    LeadAgency = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OwnerName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Partners = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    SuccessLooksLike = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    KnownBy = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Weighting = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Cadence = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Maturity = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    IsRestricted = table.Column<bool>(type: "bit", nullable: false),
                    DoesNotApplyBecause = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Status = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true),
                    End_AsWritten = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    End_From = table.Column<DateOnly>(type: "date", nullable: true),
                    End_Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    End_To = table.Column<DateOnly>(type: "date", nullable: true),
                    Start_AsWritten = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Start_From = table.Column<DateOnly>(type: "date", nullable: true),
                    Start_Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Start_To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanVersionActions", x => new { x.TenantId, x.VersionId, x.ActionId });
                    table.ForeignKey(
                        name: "FK_PlanVersionActions_People_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanVersionActions_PlanVersions_TenantId_VersionId",
                        columns: x => new { x.TenantId, x.VersionId },
                        principalTable: "PlanVersions",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PlanVersionActions_TemplateActions_TemplateActionId",
                        column: x => x.TemplateActionId,
                        principalTable: "TemplateActions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanVersionActions_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Practices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    FromId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    NominationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReadVersion = table.Column<int>(type: "int", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    PromotedToId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Summary = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: true),
                    WhatWasDone = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    ForWhom = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    WhatItTook = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    WhatChanged = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Evidence = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Stage = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true),
                    Outcome = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true),
                    Cost = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true),
                    Ages = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true),
                    Setting = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true),
                    Contact = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ThemeIds = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Practices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Practices_TemplateActions_PromotedToId",
                        column: x => x.PromotedToId,
                        principalTable: "TemplateActions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "RevisedActions",
                columns: table => new
                {
                    RevisionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TemplateActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    ReplacedIn = table.Column<int>(type: "int", nullable: true),
                    Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Guidance = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Weighting = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    SuggestedAgencies = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    SuccessLooksLike = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Evidence = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    EvidenceLinks = table.Column<string>(type: "nvarchar(3000)", maxLength: 3000, nullable: false),
                    Cadence = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RevisedActions", x => new { x.RevisionId, x.TemplateActionId });
                    table.ForeignKey(
                        name: "FK_RevisedActions_Revisions_RevisionId",
                        column: x => x.RevisionId,
                        principalTable: "Revisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RevisedActions_TemplateActions_TemplateActionId",
                        column: x => x.TemplateActionId,
                        principalTable: "TemplateActions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AnsweredThemes",
                columns: table => new
                {
                    AnswerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    WantsChanges = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnsweredThemes", x => new { x.AnswerId, x.ThemeId });
                    table.ForeignKey(
                        name: "FK_AnsweredThemes_Answers_AnswerId",
                        column: x => x.AnswerId,
                        principalTable: "Answers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Undertakings",
                columns: table => new
                {
                    AnswerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Request = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Subject = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Undertakings", x => new { x.AnswerId, x.Request, x.Subject });
                    table.ForeignKey(
                        name: "FK_Undertakings_Answers_AnswerId",
                        column: x => x.AnswerId,
                        principalTable: "Answers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AnnualAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Question = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(max)", maxLength: 6000, nullable: false),
                    WrittenById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnnualAnswers", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_AnnualAnswers_Reviews_TenantId_ReviewId",
                        columns: x => new { x.TenantId, x.ReviewId },
                        principalTable: "Reviews",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewLines",
                columns: table => new
                {
                    ReviewId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ThreadId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    IsEssential = table.Column<bool>(type: "bit", nullable: false),
                    IsRestricted = table.Column<bool>(type: "bit", nullable: false),
                    Status = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: true),
                    Done = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Next = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    HelpWanted = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TemplateActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DoesNotApplyBecause = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    End_AsWritten = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    End_From = table.Column<DateOnly>(type: "date", nullable: true),
                    End_Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    End_To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewLines", x => new { x.TenantId, x.ReviewId, x.ActionId });
                    table.ForeignKey(
                        name: "FK_ReviewLines_Reviews_TenantId_ReviewId",
                        columns: x => new { x.TenantId, x.ReviewId },
                        principalTable: "Reviews",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewNarratives",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(max)", maxLength: 6000, nullable: false),
                    IsCarried = table.Column<bool>(type: "bit", nullable: false),
                    HelpWanted = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    WrittenById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewNarratives", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ReviewNarratives_Reviews_TenantId_ReviewId",
                        columns: x => new { x.TenantId, x.ReviewId },
                        principalTable: "Reviews",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReviewNarratives_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewRisks",
                columns: table => new
                {
                    ReviewId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RiskId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Level = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Mitigation = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsRestricted = table.Column<bool>(type: "bit", nullable: false),
                    AskedOfLondon = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Resolution = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewRisks", x => new { x.TenantId, x.ReviewId, x.RiskId });
                    table.ForeignKey(
                        name: "FK_ReviewRisks_Reviews_TenantId_ReviewId",
                        columns: x => new { x.TenantId, x.ReviewId },
                        principalTable: "Reviews",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewSpend",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ThemeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    What = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Planned = table.Column<long>(type: "bigint", nullable: true),
                    Spent = table.Column<long>(type: "bigint", nullable: true),
                    Forecast = table.Column<long>(type: "bigint", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewSpend", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ReviewSpend_Reviews_TenantId_ReviewId",
                        columns: x => new { x.TenantId, x.ReviewId },
                        principalTable: "Reviews",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReviewSpend_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Links",
                columns: table => new
                {
                    ActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FollowsId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Links", x => new { x.TenantId, x.ActionId, x.FollowsId });
                    table.ForeignKey(
                        name: "FK_Links_Actions_TenantId_ActionId",
                        columns: x => new { x.TenantId, x.ActionId },
                        principalTable: "Actions",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Links_Actions_TenantId_FollowsId",
                        columns: x => new { x.TenantId, x.FollowsId },
                        principalTable: "Actions",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Milestones",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    MovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    MovedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DoneById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Due_AsWritten = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Due_From = table.Column<DateOnly>(type: "date", nullable: true),
                    Due_Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Due_To = table.Column<DateOnly>(type: "date", nullable: true),
                    DueFirst_AsWritten = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    DueFirst_From = table.Column<DateOnly>(type: "date", nullable: true),
                    DueFirst_Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    DueFirst_To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Milestones", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Milestones_Actions_TenantId_ActionId",
                        columns: x => new { x.TenantId, x.ActionId },
                        principalTable: "Actions",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Milestones_People_DoneById",
                        column: x => x.DoneById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Milestones_People_MovedById",
                        column: x => x.MovedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Updates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Status = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Done = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Next = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    HelpWanted = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    IsNoChange = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Updates", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Updates_Actions_TenantId_ActionId",
                        columns: x => new { x.TenantId, x.ActionId },
                        principalTable: "Actions",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Updates_People_ById",
                        column: x => x.ById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Watches",
                columns: table => new
                {
                    ActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Watches", x => new { x.TenantId, x.ActionId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_Watches_Actions_TenantId_ActionId",
                        columns: x => new { x.TenantId, x.ActionId },
                        principalTable: "Actions",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Watches_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Adoptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    PracticeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartYear = table.Column<int>(type: "int", nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Adoptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Adoptions_Practices_PracticeId",
                        column: x => x.PracticeId,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PracticeQuestions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    PracticeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(1500)", maxLength: 1500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PracticeQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PracticeQuestions_Practices_PracticeId",
                        column: x => x.PracticeId,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PracticeTallies",
                columns: table => new
                {
                    PracticeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OnTrack = table.Column<int>(type: "int", nullable: false),
                    AtRisk = table.Column<int>(type: "int", nullable: false),
                    OffTrack = table.Column<int>(type: "int", nullable: false),
                    Complete = table.Column<int>(type: "int", nullable: false),
                    Other = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PracticeTallies", x => x.PracticeId);
                    table.ForeignKey(
                        name: "FK_PracticeTallies_Practices_PracticeId",
                        column: x => x.PracticeId,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Evidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdateId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReviewId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Date = table.Column<DateOnly>(type: "date", nullable: true),
                    IsRestricted = table.Column<bool>(type: "bit", nullable: false),
                    IsShared = table.Column<bool>(type: "bit", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AddedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LatestNumber = table.Column<int>(type: "int", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DeletedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeletedBecause = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evidence", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Evidence_Actions_TenantId_ActionId",
                        columns: x => new { x.TenantId, x.ActionId },
                        principalTable: "Actions",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Evidence_People_AddedById",
                        column: x => x.AddedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Evidence_People_DeletedById",
                        column: x => x.DeletedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Evidence_Reviews_TenantId_ReviewId",
                        columns: x => new { x.TenantId, x.ReviewId },
                        principalTable: "Reviews",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Evidence_Updates_TenantId_UpdateId",
                        columns: x => new { x.TenantId, x.UpdateId },
                        principalTable: "Updates",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AdoptionReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    AdoptionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PracticeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Outcome = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Altered = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdoptionReports", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_AdoptionReports_Adoptions_AdoptionId",
                        column: x => x.AdoptionId,
                        principalTable: "Adoptions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AdoptionReports_Practices_PracticeId",
                        column: x => x.PracticeId,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PracticeAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Visibility = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    QuestionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(1500)", maxLength: 1500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PracticeAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PracticeAnswers_PracticeQuestions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "PracticeQuestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EvidenceVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AddedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Scan = table.Column<string>(type: "varchar(30)", unicode: false, maxLength: 30, nullable: false),
                    ScannedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Found = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceVersions", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_EvidenceVersions_Evidence_TenantId_FileId",
                        columns: x => new { x.TenantId, x.FileId },
                        principalTable: "Evidence",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EvidenceVersions_People_AddedById",
                        column: x => x.AddedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccessEntries_TenantId_At",
                table: "AccessEntries",
                columns: new[] { "TenantId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AccessEntries_TenantId_PersonId_At",
                table: "AccessEntries",
                columns: new[] { "TenantId", "PersonId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AccessReviews_ById",
                table: "AccessReviews",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_AccessReviews_TenantId_At",
                table: "AccessReviews",
                columns: new[] { "TenantId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ActionMappings_FromId",
                table: "ActionMappings",
                column: "FromId");

            migrationBuilder.CreateIndex(
                name: "IX_ActionMappings_ToId",
                table: "ActionMappings",
                column: "ToId");

            migrationBuilder.CreateIndex(
                name: "IX_Actions_OwnerId",
                table: "Actions",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Actions_TemplateActionId",
                table: "Actions",
                column: "TemplateActionId");

            migrationBuilder.CreateIndex(
                name: "IX_Actions_TenantId_ContinuesId",
                table: "Actions",
                columns: new[] { "TenantId", "ContinuesId" });

            migrationBuilder.CreateIndex(
                name: "IX_Actions_TenantId_OwnerId",
                table: "Actions",
                columns: new[] { "TenantId", "OwnerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Actions_TenantId_PlanId_ThemeId_Number",
                table: "Actions",
                columns: new[] { "TenantId", "PlanId", "ThemeId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Actions_TenantId_ThreadId",
                table: "Actions",
                columns: new[] { "TenantId", "ThreadId" });

            migrationBuilder.CreateIndex(
                name: "IX_Actions_ThemeId",
                table: "Actions",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_AdoptionReports_AdoptionId",
                table: "AdoptionReports",
                column: "AdoptionId");

            migrationBuilder.CreateIndex(
                name: "IX_AdoptionReports_PracticeId",
                table: "AdoptionReports",
                column: "PracticeId");

            migrationBuilder.CreateIndex(
                name: "IX_AdoptionReports_TenantId",
                table: "AdoptionReports",
                column: "TenantId");

            migrationBuilder.CreateIndex(
                name: "IX_Adoptions_PracticeId",
                table: "Adoptions",
                column: "PracticeId");

            migrationBuilder.CreateIndex(
                name: "IX_Adoptions_TenantId_ActionId",
                table: "Adoptions",
                columns: new[] { "TenantId", "ActionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgreedFeedback_SubmissionId",
                table: "AgreedFeedback",
                column: "SubmissionId");

            migrationBuilder.CreateIndex(
                name: "IX_AgreedFeedback_TenantId_SubmissionId_ThemeId",
                table: "AgreedFeedback",
                columns: new[] { "TenantId", "SubmissionId", "ThemeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AgreedFeedback_ThemeId",
                table: "AgreedFeedback",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_AnnualAnswers_TenantId_ReviewId_Code",
                table: "AnnualAnswers",
                columns: new[] { "TenantId", "ReviewId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AnsweredThemes_TenantId",
                table: "AnsweredThemes",
                column: "TenantId");

            migrationBuilder.CreateIndex(
                name: "IX_Answers_SubmissionId",
                table: "Answers",
                column: "SubmissionId");

            migrationBuilder.CreateIndex(
                name: "IX_Answers_TenantId_SubmissionId_At",
                table: "Answers",
                columns: new[] { "TenantId", "SubmissionId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Answers_TenantId_SubmissionId_Number",
                table: "Answers",
                columns: new[] { "TenantId", "SubmissionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_TenantId_At",
                table: "AuditEntries",
                columns: new[] { "TenantId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_TenantId_ById_At",
                table: "AuditEntries",
                columns: new[] { "TenantId", "ById", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_TenantId_ThingId_At",
                table: "AuditEntries",
                columns: new[] { "TenantId", "ThingId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_TenantId_UnderId_At",
                table: "AuditEntries",
                columns: new[] { "TenantId", "UnderId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_PersonId_EndedAt",
                table: "CalendarFeeds",
                columns: new[] { "PersonId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_SecretHash",
                table: "CalendarFeeds",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CycleExtensions_CycleId",
                table: "CycleExtensions",
                column: "CycleId");

            migrationBuilder.CreateIndex(
                name: "IX_CycleExtensions_GivenById",
                table: "CycleExtensions",
                column: "GivenById");

            migrationBuilder.CreateIndex(
                name: "IX_CycleExtensions_TenantId_CycleId",
                table: "CycleExtensions",
                columns: new[] { "TenantId", "CycleId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DeclinedOptions_ById",
                table: "DeclinedOptions",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_DeclinedOptions_TemplateActionId",
                table: "DeclinedOptions",
                column: "TemplateActionId");

            migrationBuilder.CreateIndex(
                name: "IX_Directories_EntraTenantId",
                table: "Directories",
                column: "EntraTenantId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryTenants_TenantId",
                table: "DirectoryTenants",
                column: "TenantId");

            migrationBuilder.CreateIndex(
                name: "IX_Editions_Code",
                table: "Editions",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Editions_FollowsId",
                table: "Editions",
                column: "FollowsId");

            migrationBuilder.CreateIndex(
                name: "IX_Editions_StartYear",
                table: "Editions",
                column: "StartYear",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_AddedById",
                table: "Evidence",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_DeletedById",
                table: "Evidence",
                column: "DeletedById");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_TenantId_ActionId",
                table: "Evidence",
                columns: new[] { "TenantId", "ActionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_TenantId_AddedAt",
                table: "Evidence",
                columns: new[] { "TenantId", "AddedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_TenantId_ReviewId",
                table: "Evidence",
                columns: new[] { "TenantId", "ReviewId" });

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_TenantId_UpdateId",
                table: "Evidence",
                columns: new[] { "TenantId", "UpdateId" });

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceVersions_AddedById",
                table: "EvidenceVersions",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceVersions_TenantId_FileId_Number",
                table: "EvidenceVersions",
                columns: new[] { "TenantId", "FileId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceVersions_TenantId_Scan",
                table: "EvidenceVersions",
                columns: new[] { "TenantId", "Scan" });

            migrationBuilder.CreateIndex(
                name: "IX_FormerMemberships_PersonId",
                table: "FormerMemberships",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_FormerMemberships_RemovedById",
                table: "FormerMemberships",
                column: "RemovedById");

            migrationBuilder.CreateIndex(
                name: "IX_FormerMemberships_TenantId_PersonId",
                table: "FormerMemberships",
                columns: new[] { "TenantId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HelpRequests_OffererId",
                table: "HelpRequests",
                column: "OffererId");

            migrationBuilder.CreateIndex(
                name: "IX_HelpRequests_OfferId",
                table: "HelpRequests",
                column: "OfferId");

            migrationBuilder.CreateIndex(
                name: "IX_HelpRequests_TenantId_ActionId",
                table: "HelpRequests",
                columns: new[] { "TenantId", "ActionId" });

            migrationBuilder.CreateIndex(
                name: "IX_HelpRequests_ThemeId",
                table: "HelpRequests",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_IdeaTriages_ById",
                table: "IdeaTriages",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_IdeaTriages_TenantId_ActionId",
                table: "IdeaTriages",
                columns: new[] { "TenantId", "ActionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Imports_ReadById",
                table: "Imports",
                column: "ReadById");

            migrationBuilder.CreateIndex(
                name: "IX_Imports_TenantId_ReadAt",
                table: "Imports",
                columns: new[] { "TenantId", "ReadAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_InvitedById",
                table: "Invitations",
                column: "InvitedById");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_PersonId",
                table: "Invitations",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_SecretHash",
                table: "Invitations",
                column: "SecretHash",
                unique: true,
                filter: "[SecretHash] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_TenantId",
                table: "Invitations",
                column: "TenantId");

            migrationBuilder.CreateIndex(
                name: "IX_JobOrders_Job",
                table: "JobOrders",
                column: "Job",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_Job_DueAt_Place",
                table: "JobRuns",
                columns: new[] { "Job", "DueAt", "Place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_KeptUntil",
                table: "JobRuns",
                column: "KeptUntil");

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_Outcome_StartedAt",
                table: "JobRuns",
                columns: new[] { "Outcome", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_JointExceptions_TenantId_PlanId_JointActionId",
                table: "JointExceptions",
                columns: new[] { "TenantId", "PlanId", "JointActionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JointExceptions_WrittenById",
                table: "JointExceptions",
                column: "WrittenById");

            migrationBuilder.CreateIndex(
                name: "IX_KeptForms_PersonId_KeptAt",
                table: "KeptForms",
                columns: new[] { "PersonId", "KeptAt" });

            migrationBuilder.CreateIndex(
                name: "IX_LearningSessions_StartsAt",
                table: "LearningSessions",
                column: "StartsAt");

            migrationBuilder.CreateIndex(
                name: "IX_LearningSessions_ThemeId",
                table: "LearningSessions",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_LetterChoices_PersonId",
                table: "LetterChoices",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LetterDebts_LetterId",
                table: "LetterDebts",
                column: "LetterId");

            migrationBuilder.CreateIndex(
                name: "IX_LetterDebts_PersonId",
                table: "LetterDebts",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_LetterDebts_SettledAt_PersonId",
                table: "LetterDebts",
                columns: new[] { "SettledAt", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_LetterDebts_TenantId_SubjectId_PersonId_Kind_DueDay_Occasion",
                table: "LetterDebts",
                columns: new[] { "TenantId", "SubjectId", "PersonId", "Kind", "DueDay", "Occasion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Letters_PersonId_ReminderDay",
                table: "Letters",
                columns: new[] { "PersonId", "ReminderDay" },
                unique: true,
                filter: "[ReminderDay] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Letters_State_ClaimedUntil",
                table: "Letters",
                columns: new[] { "State", "ClaimedUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Letters_StopWords",
                table: "Letters",
                column: "StopWords",
                unique: true,
                filter: "[StopWords] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LetterWordings_Kind",
                table: "LetterWordings",
                column: "Kind",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Links_TenantId_FollowsId",
                table: "Links",
                columns: new[] { "TenantId", "FollowsId" });

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_GivenById",
                table: "Memberships",
                column: "GivenById");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_PersonId",
                table: "Memberships",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_TenantId_PersonId_Role",
                table: "Memberships",
                columns: new[] { "TenantId", "PersonId", "Role" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Milestones_DoneById",
                table: "Milestones",
                column: "DoneById");

            migrationBuilder.CreateIndex(
                name: "IX_Milestones_MovedById",
                table: "Milestones",
                column: "MovedById");

            migrationBuilder.CreateIndex(
                name: "IX_Milestones_TenantId_ActionId",
                table: "Milestones",
                columns: new[] { "TenantId", "ActionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Nominations_TenantId_ActionId",
                table: "Nominations",
                columns: new[] { "TenantId", "ActionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Offers_State",
                table: "Offers",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_OwnDays_TenantId",
                table: "OwnDays",
                column: "TenantId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OwnersDays_PersonId",
                table: "OwnersDays",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_OwnersDays_TenantId_PersonId",
                table: "OwnersDays",
                columns: new[] { "TenantId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PanelNotes_ById",
                table: "PanelNotes",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_PanelNotes_SubmissionId",
                table: "PanelNotes",
                column: "SubmissionId");

            migrationBuilder.CreateIndex(
                name: "IX_PanelNotes_TenantId_SubmissionId_ThemeId_Seat",
                table: "PanelNotes",
                columns: new[] { "TenantId", "SubmissionId", "ThemeId", "Seat" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PanelNotes_ThemeId",
                table: "PanelNotes",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_PanelSeats_PersonId",
                table: "PanelSeats",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PanelSeats_TenantId_Seat",
                table: "PanelSeats",
                columns: new[] { "TenantId", "Seat" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaperTemplates_TenantId_Name",
                table: "PaperTemplates",
                columns: new[] { "TenantId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PeerAnswers_PeerGroupId",
                table: "PeerAnswers",
                column: "PeerGroupId");

            migrationBuilder.CreateIndex(
                name: "IX_PeerGroups_Name",
                table: "PeerGroups",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_DirectoryId_ObjectId",
                table: "People",
                columns: new[] { "DirectoryId", "ObjectId" },
                unique: true,
                filter: "[DirectoryId] IS NOT NULL AND [ObjectId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_People_Email",
                table: "People",
                column: "Email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PersonalTokens_PersonId",
                table: "PersonalTokens",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonalTokens_SecretHash",
                table: "PersonalTokens",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PersonalTokens_TenantId_PersonId",
                table: "PersonalTokens",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Plans_EditionId",
                table: "Plans",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Plans_TenantId_StartYear",
                table: "Plans",
                columns: new[] { "TenantId", "StartYear" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanTheme_ThemeId",
                table: "PlanTheme",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanVersionActions_OwnerId",
                table: "PlanVersionActions",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanVersionActions_TemplateActionId",
                table: "PlanVersionActions",
                column: "TemplateActionId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanVersionActions_TenantId_ActionId",
                table: "PlanVersionActions",
                columns: new[] { "TenantId", "ActionId" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanVersionActions_ThemeId",
                table: "PlanVersionActions",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanVersions_TenantId_PlanId",
                table: "PlanVersions",
                columns: new[] { "TenantId", "PlanId" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanVersions_TenantId_StartYear_Number",
                table: "PlanVersions",
                columns: new[] { "TenantId", "StartYear", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PolicyReports_Directive_Blocked_Page",
                table: "PolicyReports",
                columns: new[] { "Directive", "Blocked", "Page" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PracticeAnswers_QuestionId",
                table: "PracticeAnswers",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_PracticeAnswers_TenantId",
                table: "PracticeAnswers",
                column: "TenantId");

            migrationBuilder.CreateIndex(
                name: "IX_PracticeQuestions_PracticeId",
                table: "PracticeQuestions",
                column: "PracticeId");

            migrationBuilder.CreateIndex(
                name: "IX_PracticeQuestions_TenantId",
                table: "PracticeQuestions",
                column: "TenantId");

            migrationBuilder.CreateIndex(
                name: "IX_Practices_NominationId",
                table: "Practices",
                column: "NominationId",
                unique: true,
                filter: "[NominationId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Practices_PromotedToId",
                table: "Practices",
                column: "PromotedToId");

            migrationBuilder.CreateIndex(
                name: "IX_Practices_State",
                table: "Practices",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_RequestSteps_AskerId_RequestId_Number",
                table: "RequestSteps",
                columns: new[] { "AskerId", "RequestId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RequestSteps_TenantId",
                table: "RequestSteps",
                column: "TenantId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewCycles_Code",
                table: "ReviewCycles",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewCycles_ThemeId",
                table: "ReviewCycles",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewNarratives_TenantId_ReviewId_ThemeId",
                table: "ReviewNarratives",
                columns: new[] { "TenantId", "ReviewId", "ThemeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewNarratives_ThemeId",
                table: "ReviewNarratives",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_CycleId",
                table: "Reviews",
                column: "CycleId");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_TenantId_CycleId",
                table: "Reviews",
                columns: new[] { "TenantId", "CycleId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_TenantId_PlanId",
                table: "Reviews",
                columns: new[] { "TenantId", "PlanId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewSpend_TenantId_ReviewId",
                table: "ReviewSpend",
                columns: new[] { "TenantId", "ReviewId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewSpend_ThemeId",
                table: "ReviewSpend",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewStandings_CycleCode",
                table: "ReviewStandings",
                column: "CycleCode");

            migrationBuilder.CreateIndex(
                name: "IX_RevisedActions_TemplateActionId_Number",
                table: "RevisedActions",
                columns: new[] { "TemplateActionId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_BegunById",
                table: "Revisions",
                column: "BegunById");

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_EditionId_Number",
                table: "Revisions",
                columns: new[] { "EditionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Revisions_PublishedById",
                table: "Revisions",
                column: "PublishedById");

            migrationBuilder.CreateIndex(
                name: "IX_Risks_OwnerId",
                table: "Risks",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Risks_TenantId_ResolvedAt",
                table: "Risks",
                columns: new[] { "TenantId", "ResolvedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Risks_ThemeId",
                table: "Risks",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_RolloutAnswers_RolloutId",
                table: "RolloutAnswers",
                column: "RolloutId");

            migrationBuilder.CreateIndex(
                name: "IX_RolloutAnswers_TenantId_ActionId",
                table: "RolloutAnswers",
                columns: new[] { "TenantId", "ActionId" });

            migrationBuilder.CreateIndex(
                name: "IX_RolloutProposals_RolloutId",
                table: "RolloutProposals",
                column: "RolloutId");

            migrationBuilder.CreateIndex(
                name: "IX_Rollouts_ThemeId",
                table: "Rollouts",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_OwnerId",
                table: "SavedViews",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_TenantId_OwnerId",
                table: "SavedViews",
                columns: new[] { "TenantId", "OwnerId" });

            migrationBuilder.CreateIndex(
                name: "IX_SealedEntries_TenantId_SealNumber_Position",
                table: "SealedEntries",
                columns: new[] { "TenantId", "SealNumber", "Position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SessionPlaces_PersonId",
                table: "SessionPlaces",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionPlaces_SessionId",
                table: "SessionPlaces",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_PersonId_StartedAt",
                table: "Sessions",
                columns: new[] { "PersonId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ShelfExports_AskedById",
                table: "ShelfExports",
                column: "AskedById");

            migrationBuilder.CreateIndex(
                name: "IX_ShelfExports_TenantId_AskedAt",
                table: "ShelfExports",
                columns: new[] { "TenantId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SignInLinks_PersonId_AskedAt",
                table: "SignInLinks",
                columns: new[] { "PersonId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SignInLinks_SecretHash",
                table: "SignInLinks",
                column: "SecretHash",
                unique: true,
                filter: "[SecretHash] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Submissions_CycleCode_Kind",
                table: "Submissions",
                columns: new[] { "CycleCode", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Submissions_TenantId_Kind_StartYear_CycleCode_VersionNumber",
                table: "Submissions",
                columns: new[] { "TenantId", "Kind", "StartYear", "CycleCode", "VersionNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SubmittedActions_TenantId_ActionId",
                table: "SubmittedActions",
                columns: new[] { "TenantId", "ActionId" });

            migrationBuilder.CreateIndex(
                name: "IX_SubmittedAnnualAnswers_TenantId",
                table: "SubmittedAnnualAnswers",
                column: "TenantId");

            migrationBuilder.CreateIndex(
                name: "IX_SubmittedDeclines_TenantId_TemplateActionId",
                table: "SubmittedDeclines",
                columns: new[] { "TenantId", "TemplateActionId" });

            migrationBuilder.CreateIndex(
                name: "IX_SubmittedEvidence_SubmissionId_EvidenceId",
                table: "SubmittedEvidence",
                columns: new[] { "SubmissionId", "EvidenceId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SubmittedEvidence_TenantId_ActionId",
                table: "SubmittedEvidence",
                columns: new[] { "TenantId", "ActionId" });

            migrationBuilder.CreateIndex(
                name: "IX_SubmittedEvidence_TenantId_EvidenceId",
                table: "SubmittedEvidence",
                columns: new[] { "TenantId", "EvidenceId" });

            migrationBuilder.CreateIndex(
                name: "IX_SubmittedExceptions_TenantId",
                table: "SubmittedExceptions",
                column: "TenantId");

            migrationBuilder.CreateIndex(
                name: "IX_SubmittedProgress_SubmissionId_Visibility_TenantId",
                table: "SubmittedProgress",
                columns: new[] { "SubmissionId", "Visibility", "TenantId" });

            migrationBuilder.CreateIndex(
                name: "IX_SubmittedProgress_TenantId_ActionId",
                table: "SubmittedProgress",
                columns: new[] { "TenantId", "ActionId" });

            migrationBuilder.CreateIndex(
                name: "IX_SubmittedProgress_TenantId_ThreadId",
                table: "SubmittedProgress",
                columns: new[] { "TenantId", "ThreadId" });

            migrationBuilder.CreateIndex(
                name: "IX_SubmittedRisks_TenantId_RiskId",
                table: "SubmittedRisks",
                columns: new[] { "TenantId", "RiskId" });

            migrationBuilder.CreateIndex(
                name: "IX_SubmittedSpend_TenantId",
                table: "SubmittedSpend",
                column: "TenantId");

            migrationBuilder.CreateIndex(
                name: "IX_SubmittedThemes_TenantId",
                table: "SubmittedThemes",
                column: "TenantId");

            migrationBuilder.CreateIndex(
                name: "IX_TemplateActions_ThemeId_Code",
                table: "TemplateActions",
                columns: new[] { "ThemeId", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_Tenants_BcuId",
                table: "Tenants",
                column: "BcuId");

            migrationBuilder.CreateIndex(
                name: "IX_Tenants_Slug",
                table: "Tenants",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ThemeFollows_ThemeId",
                table: "ThemeFollows",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_ThemeMappings_FromId",
                table: "ThemeMappings",
                column: "FromId");

            migrationBuilder.CreateIndex(
                name: "IX_ThemeMappings_ToId",
                table: "ThemeMappings",
                column: "ToId");

            migrationBuilder.CreateIndex(
                name: "IX_Themes_EditionId_Number",
                table: "Themes",
                columns: new[] { "EditionId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Undertakings_TenantId_Subject",
                table: "Undertakings",
                columns: new[] { "TenantId", "Subject" });

            migrationBuilder.CreateIndex(
                name: "IX_UndoSteps_PersonId",
                table: "UndoSteps",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_UndoSteps_TenantId_At",
                table: "UndoSteps",
                columns: new[] { "TenantId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_UndoSteps_TenantId_PlanId_PersonId_At",
                table: "UndoSteps",
                columns: new[] { "TenantId", "PlanId", "PersonId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Updates_ById",
                table: "Updates",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Updates_TenantId_ActionId_At",
                table: "Updates",
                columns: new[] { "TenantId", "ActionId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Updates_TenantId_At",
                table: "Updates",
                columns: new[] { "TenantId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Watches_PersonId",
                table: "Watches",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDebts_AboutId",
                table: "WebhookDebts",
                column: "AboutId");

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDebts_State_ClaimedUntil",
                table: "WebhookDebts",
                columns: new[] { "State", "ClaimedUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDebts_TenantId_AboutId_SubjectId_Kind_DueDay_Occasion",
                table: "WebhookDebts",
                columns: new[] { "TenantId", "AboutId", "SubjectId", "Kind", "DueDay", "Occasion" },
                unique: true,
                filter: "[Kind] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Webhooks_TenantId_EndedAt",
                table: "Webhooks",
                columns: new[] { "TenantId", "EndedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccessEntries");

            migrationBuilder.DropTable(
                name: "AccessReviews");

            migrationBuilder.DropTable(
                name: "ActionMappings");

            migrationBuilder.DropTable(
                name: "AdoptionReports");

            migrationBuilder.DropTable(
                name: "AgreedFeedback");

            migrationBuilder.DropTable(
                name: "AnnualAnswers");

            migrationBuilder.DropTable(
                name: "AnsweredThemes");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "AuditSeals");

            migrationBuilder.DropTable(
                name: "CalendarFeeds");

            migrationBuilder.DropTable(
                name: "CycleExtensions");

            migrationBuilder.DropTable(
                name: "DeclinedOptions");

            migrationBuilder.DropTable(
                name: "DirectoryTenants");

            migrationBuilder.DropTable(
                name: "EvidenceVersions");

            migrationBuilder.DropTable(
                name: "FormerMemberships");

            migrationBuilder.DropTable(
                name: "IdeaTriages");

            migrationBuilder.DropTable(
                name: "Imports");

            migrationBuilder.DropTable(
                name: "Invitations");

            migrationBuilder.DropTable(
                name: "JobOrders");

            migrationBuilder.DropTable(
                name: "JobRuns");

            migrationBuilder.DropTable(
                name: "JointExceptions");

            migrationBuilder.DropTable(
                name: "KeptForms");

            migrationBuilder.DropTable(
                name: "LetterChoices");

            migrationBuilder.DropTable(
                name: "LetterDebts");

            migrationBuilder.DropTable(
                name: "LetterWordings");

            migrationBuilder.DropTable(
                name: "Links");

            migrationBuilder.DropTable(
                name: "Memberships");

            migrationBuilder.DropTable(
                name: "Milestones");

            migrationBuilder.DropTable(
                name: "Nominations");

            migrationBuilder.DropTable(
                name: "Offers");

            migrationBuilder.DropTable(
                name: "OwnDays");

            migrationBuilder.DropTable(
                name: "OwnersDays");

            migrationBuilder.DropTable(
                name: "PanelNotes");

            migrationBuilder.DropTable(
                name: "PanelSeats");

            migrationBuilder.DropTable(
                name: "PaperTemplates");

            migrationBuilder.DropTable(
                name: "PeerAnswers");

            migrationBuilder.DropTable(
                name: "PeerGroups");

            migrationBuilder.DropTable(
                name: "PersonalTokens");

            migrationBuilder.DropTable(
                name: "PlanStandings");

            migrationBuilder.DropTable(
                name: "PlanTheme");

            migrationBuilder.DropTable(
                name: "PlanVersionActions");

            migrationBuilder.DropTable(
                name: "PolicyReports");

            migrationBuilder.DropTable(
                name: "PracticeAnswers");

            migrationBuilder.DropTable(
                name: "PracticeTallies");

            migrationBuilder.DropTable(
                name: "RequestCaps");

            migrationBuilder.DropTable(
                name: "RequestSteps");

            migrationBuilder.DropTable(
                name: "ReviewLines");

            migrationBuilder.DropTable(
                name: "ReviewNarratives");

            migrationBuilder.DropTable(
                name: "ReviewRisks");

            migrationBuilder.DropTable(
                name: "ReviewSpend");

            migrationBuilder.DropTable(
                name: "ReviewStandings");

            migrationBuilder.DropTable(
                name: "RevisedActions");

            migrationBuilder.DropTable(
                name: "Risks");

            migrationBuilder.DropTable(
                name: "RolloutAnswers");

            migrationBuilder.DropTable(
                name: "RolloutProposals");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropTable(
                name: "SealedEntries");

            migrationBuilder.DropTable(
                name: "SessionPlaces");

            migrationBuilder.DropTable(
                name: "Sessions");

            migrationBuilder.DropTable(
                name: "ShelfExports");

            migrationBuilder.DropTable(
                name: "SignInLinks");

            migrationBuilder.DropTable(
                name: "SubmittedActions");

            migrationBuilder.DropTable(
                name: "SubmittedAnnualAnswers");

            migrationBuilder.DropTable(
                name: "SubmittedDeclines");

            migrationBuilder.DropTable(
                name: "SubmittedEvidence");

            migrationBuilder.DropTable(
                name: "SubmittedExceptions");

            migrationBuilder.DropTable(
                name: "SubmittedProgress");

            migrationBuilder.DropTable(
                name: "SubmittedRisks");

            migrationBuilder.DropTable(
                name: "SubmittedSpend");

            migrationBuilder.DropTable(
                name: "SubmittedThemes");

            migrationBuilder.DropTable(
                name: "ThemeFollows");

            migrationBuilder.DropTable(
                name: "ThemeMappings");

            migrationBuilder.DropTable(
                name: "Undertakings");

            migrationBuilder.DropTable(
                name: "UndoSteps");

            migrationBuilder.DropTable(
                name: "Watches");

            migrationBuilder.DropTable(
                name: "WebhookDebts");

            migrationBuilder.DropTable(
                name: "Webhooks");

            migrationBuilder.DropTable(
                name: "Adoptions");

            migrationBuilder.DropTable(
                name: "Evidence");

            migrationBuilder.DropTable(
                name: "Letters");

            migrationBuilder.DropTable(
                name: "PeerSuggestions");

            migrationBuilder.DropTable(
                name: "PlanVersions");

            migrationBuilder.DropTable(
                name: "PracticeQuestions");

            migrationBuilder.DropTable(
                name: "HelpRequests");

            migrationBuilder.DropTable(
                name: "Revisions");

            migrationBuilder.DropTable(
                name: "Rollouts");

            migrationBuilder.DropTable(
                name: "LearningSessions");

            migrationBuilder.DropTable(
                name: "Answers");

            migrationBuilder.DropTable(
                name: "Reviews");

            migrationBuilder.DropTable(
                name: "Updates");

            migrationBuilder.DropTable(
                name: "Practices");

            migrationBuilder.DropTable(
                name: "Submissions");

            migrationBuilder.DropTable(
                name: "ReviewCycles");

            migrationBuilder.DropTable(
                name: "Actions");

            migrationBuilder.DropTable(
                name: "Tenants");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "Plans");

            migrationBuilder.DropTable(
                name: "TemplateActions");

            migrationBuilder.DropTable(
                name: "Directories");

            migrationBuilder.DropTable(
                name: "Themes");

            migrationBuilder.DropTable(
                name: "Editions");
        }
    }
}
