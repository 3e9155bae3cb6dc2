using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;

namespace LondonVRU.Web.Pages.People;

/// <summary>An invitation as typed.</summary>
public sealed class InviteForm
{
    /// <summary>Of the invitation, made when the form is shown: sent twice, it is one invitation.</summary>
    public Guid Id { get; set; }

    public string? Email { get; set; }

    public string? Name { get; set; }

    public string? Agency { get; set; }

    public string? Role { get; set; }

    public string? Method { get; set; }

    public Invitee Invitee => new(Email, Name, Agency);

    public Role? AskedRole => Enum.TryParse<Role>(Role, out var role) ? role : null;

    public SignInMethod? AskedMethod => Enum.TryParse<SignInMethod>(Method, out var method) ? method : null;

    public static InviteForm New() => new() { Id = Id<Invitation>.New().Value };

    /// <summary>The field that a refusal is about; the whole form where it is none of them.</summary>
    public static string FieldOf(string code) => code switch
    {
        "invitation.member" or "invitation.open" or "invitation.disabled" or "invitation.too-many" => "Input.Email",
        "invitation.no-directory" or "sign-in.needs-account" => "Input.Method",
        "membership.wrong-kind" => "Input.Role",
        _ => "",
    };
}
