using LondonVRU.Web;

return await Commands.RunAsync(args);
