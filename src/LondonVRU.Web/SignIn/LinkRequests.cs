using System.Threading.Channels;
using LondonVRU.Application.SignIn;
using LondonVRU.Domain.People;
using MediatR;

namespace LondonVRU.Web.SignIn;

/// <summary>Takes the addresses that ask for a link, and looks at them only when the page has been answered: so the answer, and how long it takes, are the
/// same whether or not an address is known. One that is lost in a crash is asked for again.</summary>
internal sealed class LinkRequests(IServiceScopeFactory scopes, ILogger<LinkRequests> log) : BackgroundService
{
    private readonly Channel<AskForSignInLink> waiting = Channel.CreateBounded<AskForSignInLink>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Add(string address, AskingBrowser browser) => waiting.Writer.TryWrite(new(address, browser));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var asked in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<IMediator>().Send(asked, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "A link to sign in could not be owed");
            }
        }
    }
}
