using Microsoft.Recognizers.Text.Lexing;

namespace Microsoft.Recognizers.Text.Languages.English;

internal static class EnglishDates
{
    public static void AddTo(LexiconBuilder words)
    {
        AddDays(words);
        AddPeriods(words);
        AddLengths(words);
        AddTimes(words);
        AddSets(words);
        AddBounds(words);
        AddSmallWords(words);
    }

    private static void AddDays(LexiconBuilder words)
    {
        words.Dates(DateRole.Month, """
            january|1 february|2 march|3 april|4 may|5 june|6 july|7 august|8 september|9 october|10 november|11 december|12
            jan|1 feb|2 mar|3 apr|4 jun|6 jul|7 aug|8 sep|9 sept|9 oct|10 nov|11 dec|12
            """);
        words.Dates(DateRole.Weekday, """
            monday|1 tuesday|2 wednesday|3 thursday|4 friday|5 saturday|6 sunday|7
            mon|1 tue|2 tues|2 wed|3 weds|3 thu|4 thur|4 thurs|4 fri|5 sat|6 sun|7
            """);
        words.Dates(DateRole.NeedsContext, "may march mar mon wed sat sun");
        words.Dates(DateRole.DayShift, """
            today|0 tomorrow|1 tomorow|1 tommorow|1 tommorrow|1 tmr|1 tmrw|1 yesterday|-1
            next_day|1 the_next_day|1 following_day|1 the_following_day|1 previous_day|-1 the_previous_day|-1 this_day|0 current_day|0 my_day|0
            day_after_tomorrow|2 the_day_after_tomorrow|2 day_before_yesterday|-2 the_day_before_yesterday|-2
            """);
        words.Dates(
            DateRole.Now,
            "now|0 right_now|0 at_the_moment|0 at_present|0 at_the_present_time|0 at_this_time|0 asap|1 as_soon_as_possible|1 recently|-1 previously|-1");
        words.Dates(DateRole.Now | DateRole.NeedsContext, "date");
        words.Dates(DateRole.Holiday, """
            christmas|1225 christmas_day|1225 xmas|1225 christmas_eve|1224 new_year|101 new_year's_day|101 new_years_day|101
            new_year's_eve|1231 new_years_eve|1231 valentine's_day|214 valentines_day|214 halloween|1031 boxing_day|1226
            thanksgiving|110404 thanksgiving_day|110404 mother's_day|50702 mothers_day|50702 father's_day|60703 fathers_day|60703
            labor_day|90101 labour_day|90101 memorial_day|50105 martin_luther_king_day|10103 mlk_day|10103
            presidents_day|20103 president's_day|20103 presidents'_day|20103 columbus_day|100102 black_friday|110504 cyber_monday|110104
            veterans_day|1111 veteran's_day|1111 st_patrick's_day|317 st_patricks_day|317 st_._patrick's_day|317 saint_patrick's_day|317
            april_fools|401 april_fools_day|401 april_fool's_day|401 april_fools'_day|401 cinco_de_mayo|505 juneteenth|619 earth_day|422
            groundhog_day|202 women's_day|308 womens_day|308 international_women's_day|308 all_saints_day|1101 all_saint's_day|1101
            guy_fawkes_day|1105 may_day|501 us_independence_day|704 inauguration_day|120 bastille_day|714 all_souls_day|1102
            easter|1000000 easter_sunday|1000000 easter_day|1000000 easter_saturday|999999 easter_monday|1000001 good_friday|999998
            maundy_thursday|999997 palm_sunday|999993 ash_wednesday|999954 ascension_day|1000039 pentecost|1000049 corpus_christi|1000060
            mardi_gras|999953 clean_monday|999952 trinity_sunday|1000056 new_year_day|101 new_year_eve|1231 thanks_giving|110404
            thanks_giving_day|110404 workers_day|501 workers'_day|501 worker's_day|501 international_workers_day|501
            international_workers'_day|501 international_worker's_day|501 washington's_birthday|20103 martin_luther_king_jr_day|10103
            martin_luther_king_jr_._day|10103 single's_day|1111 singles'_day|1111 singles_day|1111
            """);
    }

    private static void AddPeriods(LexiconBuilder words)
    {
        words.Dates(DateRole.Swift, """
            next|1 upcoming|1 coming|1 following|1 this_coming|1 this|0 current|0 last|-1 past|-1 previous|-1 this_past|-1
            """);
        words.Dates(DateRole.Swift | DateRole.Unit, """
            coming_minutes|1 coming_hours|2 coming_days|3 coming_weeks|6 coming_months|8 coming_years|10
            upcoming_minutes|1 upcoming_hours|2 upcoming_days|3 upcoming_weeks|6 upcoming_months|8 upcoming_years|10
            next_minutes|1 next_hours|2 next_days|3 next_weeks|6 next_months|8 next_years|10
            previous_minutes|-1 previous_hours|-2 previous_days|-3 previous_weeks|-6 previous_months|-8 previous_years|-10
            past_minutes|-1 past_hours|-2 past_days|-3 past_weeks|-6 past_months|-8 past_years|-10
            last_minutes|-1 last_hours|-2 last_days|-3 last_weeks|-6 last_months|-8 last_years|-10
            """);
        words.Dates(DateRole.Swift | DateRole.InAfter, "in_the_future|1");
        words.Dates(DateRole.Nearest, "upcoming coming this_coming past this_past");
        words.Dates(DateRole.Season, "spring|0 summer|1 fall|2 autumn|2 winter|3");
        words.Dates(DateRole.NeedsContext, "spring fall");
        words.Dates(DateRole.PartOfYear, "q|3 h");
        words.Dates(DateRole.Part, "early|8 mid|9 late|10 early_in_the_day|8 late_in_the_day|10 later_in_the_day|10 earlier|8 later|10");
        words.Dates(DateRole.Part | DateRole.The, "early_in_the|8 late_in_the|10");
        words.Dates(DateRole.Part | DateRole.The | DateRole.Later, "later_in_the|10");
        words.Dates(DateRole.Part | DateRole.The | DateRole.Ago, "earlier_in_the|8");
        words.Dates(DateRole.PartOf, "beginning|8 start|8 middle|9 end|10");
        words.Dates(DateRole.EndOf, "eod|3 eom|8 eoy|10");
        words.Dates(DateRole.Rest, "rest remainder rest_of_my remainder_of_my");
        words.Dates(DateRole.YearNoun, "year calendar_year fiscal_year|1 financial_year|1 school_year|2 academic_year|2 cy|0 fy|1 sy|2");
        words.Dates(DateRole.ToDate, "month_to_date|8 mtd|8 year_to_date|10 ytd|10");
        words.Dates(DateRole.ToDate, "that_weekend|-5 same_weekend|-5 that_week|-6 same_week|-6 that_month|-8 same_month|-8 that_year|-10 same_year|-10");
        words.Dates(DateRole.WorkingWeek, "working_week work_week workweek business_week");
        words.Dates(DateRole.Decade, "twenties|20 thirties|30 forties|40 fifties|50 sixties|60 seventies|70 eighties|80 nineties|90 noughties|2000 two_thousands|2000");
        words.Dates(DateRole.Decade | DateRole.NeedsContext, "tens|10 hundreds|0");
        words.Dates(DateRole.DecadeEnding, "s");
    }

    private static void AddLengths(LexiconBuilder words)
    {
        words.Dates(DateRole.Unit, """
            second|0 seconds|0 sec|0 secs|0 minute|1 minutes|1 min|1 mins|1 hour|2 hours|2 hr|2 hrs|2 day|3 days|3 weekday|4 weekdays|4 weekend|5 weekends|5
            week|6 weeks|6 wk|6 wks|6 fortnight|7 fortnights|7 month|8 months|8 mth|8 mths|8 quarter|9 quarters|9
            year|10 years|10 yr|10 yrs|10 decade|11 decades|11 century|12 centuries|12
            """);
        words.Dates(DateRole.Unit, "nights|3");
        words.Dates(DateRole.Unit | DateRole.NeedsContext, "h|2 d|3 w|6 mo|8 y|10");
        words.Dates(DateRole.Present, "day week weekend month year");
        words.Dates(DateRole.Working, "business working");
        words.Dates(DateRole.Vague, "couple|2 few|3 several|3 some|3");
        words.Dates(DateRole.All, "all whole full entire");
    }

    private static void AddTimes(LexiconBuilder words)
    {
        words.Dates(DateRole.Meridiem, "am|0 pm|1 a_._m_.|0 p_._m_.|1 a_._m|0 p_._m|1 a_m|0 p_m|1");
        words.Dates(DateRole.Oclock, "o'clock oclock o_clock sharp ish ampm am_/_pm");
        words.Dates(
            DateRole.DayPart,
            "morning|0 afternoon|1 evening|2 night|3 daytime|4 day_-_time|4 nighttime|3 night_-_time|3 business_hours|5 business_hour|5");
        words.Dates(DateRole.DayPart, "lunchtime|8 lunch_time|8 dinnertime|9 dinner_time|9 breakfast_time|6 brunch_time|7");
        words.Dates(DateRole.DayPart | DateRole.NeedsContext, "breakfast|6 brunch|7 lunch|8 dinner|9 supper|9");
        words.Dates(DateRole.DayParts, "mornings|0 afternoons|1 evenings|2 nights|3");
        words.Dates(DateRole.DayPartToday, "tonight|3 tonite|3");
        words.Dates(DateRole.None, "good_morning good_afternoon good_evening good_night");
        words.Dates(DateRole.NamedTime, """
            noon|12 noonish|12 noon_time|12 midday|12 mid_-_day|12 mid_day|12 midnight|0 mid_-_night|0 mid_night|0
            midmorning|10 mid_-_morning|10 mid_morning|10 midafternoon|14 mid_-_afternoon|14 mid_afternoon|14
            """);
        words.Dates(DateRole.MinutesOfHour, "ten fifteen twenty thirty forty fifty");
        words.Dates(DateRole.HourPart, "half quarter");
        words.Dates(DateRole.PastHour, "past");
        words.Dates(DateRole.ToHour, "to");
    }

    private static void AddSets(LexiconBuilder words)
    {
        words.Dates(DateRole.Each, "every|0 each|0 any|1");
        words.Dates(DateRole.Other, "other alternate");
        words.Dates(DateRole.Per, "per");
        words.Dates(DateRole.Once, "once|1 twice|2 thrice|3");
        words.Dates(DateRole.Periodic, """
            hourly|201 daily|301 everyday|301 weekly|601 fortnightly|701 monthly|801 quarterly|901 yearly|1001 annually|1001 annual|1001
            biweekly|602 bi_-_weekly|602 bi_weekly|602 bimonthly|802 bi_-_monthly|802 bi_monthly|802
            biannual|1002 bi_-_annual|1002 bi_annual|1002 biannually|1002 bi_-_annually|1002 bi_annually|1002 biyearly|1002 bi_-_yearly|1002
            semiweekly|650 semi_-_weekly|650 semimonthly|850 semi_-_monthly|850 semi_monthly|850
            semiannual|1050 semi_-_annual|1050 semi_annual|1050 semiannually|1050 semi_-_annually|1050 semi_annually|1050
            """);
        words.Dates(DateRole.Weekdays, "mondays|1 tuesdays|2 wednesdays|3 thursdays|4 fridays|5 saturdays|6 sundays|7 weekends on_weekends|0");
    }

    private static void AddBounds(LexiconBuilder words)
    {
        words.Dates(DateRole.Prefix, """
            before|1 prior_to|1 by|1 until|1 till|1 til|1 up_to|1 earlier_than|1 after|2 later_than|2
            since|3 starting|3 starting_from|3 starting_on|3 beginning_from|3 on_or_after|3 on_or_before|4 on_or_earlier_than|4 on_or_later_than|3 no_later_than|1 not_later_than|1
            on_or_prior_to|4 in_or_before|4 at_or_before|4 before_or_on|4 before_or_in|4 before_or_at|4 as_late_as|4
            later_than_or_at|3 later_than_or_on|3 earlier_than_or_at|4 earlier_than_or_on|4
            in_or_after|3 at_or_after|3 in_or_later_than|3 after_or_on|3 after_or_in|3 after_or_at|3 after_or_equal_to|3
            starting_with|3 beginning_on|3 beginning_with|3 any_time_from|3 in_advance_of|1 sooner_than|1 ending_on|1 ending_with|1
            no_earlier_than|3 not_earlier_than|3 as_early_as|3 around|5 circa|5 more_than|6 longer_than|6 less_than|7 shorter_than|7
            year_greater_than|2 year_is_greater_than|2
            """);
        words.Dates(DateRole.Suffix, "onwards|3 onward|3 and_onwards|3 or_above|3 and_above|3 or_greater|3 and_greater|3");
        words.Dates(DateRole.Side, "before after");
        words.Dates(DateRole.Or, "or");
        words.Dates(DateRole.Ago, "ago back earlier");
        words.Dates(DateRole.Later, "later hence");
    }

    private static void AddSmallWords(LexiconBuilder words)
    {
        words.Dates(DateRole.The, "the");
        words.Dates(DateRole.Article, "a an another");
        words.Dates(DateRole.In, "in");
        words.Dates(DateRole.On, "on");
        words.Dates(DateRole.At, "at");
        words.Dates(DateRole.Of, "of commencing commencing_on");
        words.Dates(DateRole.From, "from");
        words.Dates(DateRole.To, "to until till til thru through");
        words.Dates(DateRole.Between, "between");
        words.Dates(DateRole.And, "and");
        words.Dates(DateRole.Within, "within");
        words.Dates(DateRole.Link, "for during");
        words.Dates(DateRole.Measure, """
            rupee rupees rs inr usd dollar dollars euro euros percent marks points lakh lakhs crore crores thousand million billion k km kg
            people students words users times pages questions
            """);
    }
}
