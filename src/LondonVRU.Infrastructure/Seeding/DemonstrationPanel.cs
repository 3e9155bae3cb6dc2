using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Panel;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Infrastructure.Seeding;

/// <summary>London's side of the demonstration: who sits on the panel, what the seats wrote, and the answers.</summary>
internal sealed class DemonstrationPanel(VruDbContext db, DateTime now)
{
    /// <summary>Adds all of it, without saving. What lies ahead of now is left out.</summary>
    public async Task AddAsync(IReadOnlyList<DemonstrationHanding> handed, CancellationToken ct)
    {
        var seats = await SeatsAsync(ct);
        foreach (var answers in handed.SelectMany(handing => handing.Answers).Where(answer => answer.At < now).GroupBy(answer => answer.Submission))
        {
            db.Answers.AddRange(answers.OrderBy(answer => answer.At).Select((answer, index) =>
                SubmissionAnswer.To(answer.Submission, answer.Kind, answer.Words, "Officer", answer.At, themes: answer.Themes, number: index + 1, undertakings: answer.Undertakings)));
        }

        foreach (var note in handed.SelectMany(handing => handing.PanelNotes))
        {
            var seat = seats[note.Seat];
            var written = PanelNote.On(note.Submission, note.Theme, seat.Seat);
            written.Write(seat, AnswerKind.Opened, note.Score, note.Words, seat.PersonId!.Value, now.AddDays(-2));
            db.PanelNotes.Add(written);
        }
    }

    /// <summary>The officer sits for London; the police and London Councils send somebody each.</summary>
    private async Task<IReadOnlyList<PanelSeat>> SeatsAsync(CancellationToken ct)
    {
        var london = await db.Tenants.SingleAsync(tenant => tenant.Kind == TenantKind.London, ct);
        Id<Person>[] sitting =
        [
            Invited(london, "police.panel@london.example", "Panel member, police", "Metropolitan Police Service"),
            await db.People.Where(person => person.Email == "officer@london.example").Select(person => person.Id).SingleAsync(ct),
            Invited(london, "councils.panel@london.example", "Panel member, London Councils", "London Councils"),
        ];
        List<PanelSeat> seats = [];
        foreach (var seat in Seats.All)
        {
            var taken = PanelSeat.For(seat);
            taken.Give(sitting[(int)seat]);
            seats.Add(taken);
        }

        db.PanelSeats.AddRange(seats);
        return seats;
    }

    private Id<Person> Invited(Tenant london, string email, string name, string agency)
    {
        var person = Person.Named(name, email, agency);
        db.People.Add(person);
        db.Memberships.Add(Membership.Of(person, london, Role.Officer, now));
        return person.Id;
    }
}
