namespace Apikley.Emulator.Ledger;

/// <summary>The account's credits. A charge either fits or is refused; it never goes below zero.</summary>
internal sealed class CreditAccount(decimal credits)
{
    private readonly Lock _gate = new();
    private decimal _credits = credits;

    public decimal Balance
    {
        get
        {
            lock (_gate)
                return _credits;
        }

        set
        {
            lock (_gate)
                _credits = value;
        }
    }

    public bool TryTake(decimal amount)
    {
        lock (_gate)
        {
            if (_credits < amount)
                return false;

            _credits -= amount;
            return true;
        }
    }

    public void GiveBack(decimal amount)
    {
        lock (_gate)
            _credits += amount;
    }
}
