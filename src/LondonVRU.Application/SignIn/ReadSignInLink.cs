using LondonVRU.Application.Data;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.SignIn;

/// <summary>Whether a link asks for the code of the browser in which it was asked for. One that opens nothing asks for none.</summary>
public sealed record ReadSignInLink(string Words, AskingBrowser? Browser) : IRequest<bool>;

internal sealed class ReadSignInLinkHandler(VruDbContext db, RealTime time) : IRequestHandler<ReadSignInLink, bool>
{
    public async Task<bool> Handle(ReadSignInLink request, CancellationToken cancellationToken)
    {
        var hash = Secret.HashOf(request.Words);
        var link = await db.SignInLinks.AsNoTracking().SingleOrDefaultAsync(link => link.SecretHash == hash, cancellationToken);
        return link?.IsOpen(time.Now) == true && !link.WasAskedIn(request.Browser);
    }
}
