using FluentValidation;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;

namespace LondonVRU.Application.People;

/// <summary>The access review as a file: who has what here, since when, by whom, and when they were last seen; a row a role.</summary>
/// <param name="Format">"xlsx" or "csv".</param>
public sealed record ExportPeople(string? Format) : IRequest<ExportedFile>;

internal sealed class ExportPeopleValidator : AbstractValidator<ExportPeople>
{
    public ExportPeopleValidator() => RuleFor(export => export.Format).Must(format => format is "xlsx" or "csv").WithMessage("Choose xlsx or csv.");
}

internal sealed class ExportPeopleHandler(IMediator mediator, CurrentTenant tenant, ITableWriter tables, TimeProvider clock) : IRequestHandler<ExportPeople, ExportedFile>
{
    private static readonly TableColumn[] Columns =
    [
        new("Name", 28), new("Agency", 28), new("E-mail address", 34), new("Role", 16), new("State", 12), new("Since", 12), new("Given by", 28), new("Last seen", 12),
        new("Signs in by", 28),
    ];

    public async Task<ExportedFile> Handle(ExportPeople request, CancellationToken cancellationToken)
    {
        var people = await mediator.Send(new GetPeople(), cancellationToken);
        var today = LondonTime.Today(clock);
        var table = new TableExport($"Access {today:yyyy-MM-dd}", Columns, [.. people.Members.SelectMany(Rows), .. people.Invited.Select(Row)]);
        var name = $"{tenant.Info.Slug}-access-{today:yyyy-MM-dd}.{request.Format}";
        return request.Format == "csv"
            ? new(name, "text/csv; charset=utf-8", tables.Write(table, TableFormat.Csv))
            : new(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", tables.Write(table, TableFormat.Xlsx));
    }

    private static IEnumerable<IReadOnlyList<TableCell>> Rows(PeoplePage.Member member) => member.Roles.Select(IReadOnlyList<TableCell> (held) =>
    [
        member.Name, member.Agency, member.Email, held.Role.ToString(), member.IsEnabled ? "Active" : "Disabled", Day(held.Since), held.GivenBy ?? "The service",
        member.LastSeenAt is { } seen ? Day(seen) : "Never", member.Directory ?? (member.SignsInBy is { } method ? NameOf(method) : "Not set up yet"),
    ]);

    private static IReadOnlyList<TableCell> Row(PeoplePage.Invitee invited) =>
    [
        invited.Name, invited.Agency, invited.Email, invited.Role.ToString(), invited.HasRunOut ? "Ran out" : "Invited", Day(invited.InvitedAt), invited.InvitedBy ?? "The service", "Never",
        NameOf(invited.Method),
    ];

    private static string NameOf(SignInMethod method) => method == SignInMethod.Directory ? "Organisation’s account" : "E-mailed link";

    private static string Day(DateTime utc) => $"{LondonTime.DayOf(utc):yyyy-MM-dd}";
}
